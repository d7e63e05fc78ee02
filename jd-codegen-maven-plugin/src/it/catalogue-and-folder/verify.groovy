def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("1 method of an earlier place replaced by a later one: jingdong.pop.order.get")

// One client: the own methods stand in the facade of the catalogue's group, and there is one class of gateways.
def generated = new File(basedir, "target/generated-sources/jd/com/acme/jd")
def facade = new File(generated, "order/OrderApi.java").getText("UTF-8")
["popOrderSearch(", "popOrderGet(", "exampleOrderGet("].each { assert facade.contains(it) : it }
def gateways = new File(generated, "Gateways.java").getText("UTF-8")
["JOS", "UNION"].each { assert gateways.contains(" " + it + " ") : it }
assert new File(basedir, "target/classes/com/acme/jd/order/OrderApi.class").file

// The own descriptor replaces that of the catalogue: the response has its only field and none of the catalogue's.
def response = new File(generated, "order/PopOrderGetResponse.java").getText("UTF-8")
assert response.contains("String name")
assert !response.contains("orderInfo")
