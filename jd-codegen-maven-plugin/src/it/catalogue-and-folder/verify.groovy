def log = new File(basedir, "build.log").getText("UTF-8")
assert log.contains("1 method of an earlier place replaced by a later one: jingdong.pop.order.get")

// One client: the own methods stand in the facade of the catalogue's group, and there is one class of gateways.
def generated = new File(basedir, "target/generated-sources/jd/com/acme/jd")
def facade = new File(generated, "order/OrderApi.java").getText("UTF-8")
["popOrderSearch(", "popOrderGet(", "exampleOrderGet("].each { assert facade.contains(it) : it }
def gateways = new File(generated, "Gateways.java").getText("UTF-8")
["JOS", "UNION"].each { assert gateways.contains(" " + it + " ") : it }
assert new File(basedir, "target/classes/com/acme/jd/order/OrderApi.class").file

// The own descriptor replaces that of the catalogue, whose request has other fields.
def own = new File(generated, "order/ExampleOrderGetRequest.java").getText("UTF-8")
def replaced = new File(generated, "order/PopOrderGetRequest.java").getText("UTF-8")
assert replaced == own.replace("ExampleOrderGet", "PopOrderGet").replace("jingdong.example.order.get", "jingdong.pop.order.get")
