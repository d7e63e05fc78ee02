def generated = new File(basedir, "target/generated-sources")
assert new File(generated, "orders/com/acme/one/order/ExampleOrderGetRequest.java").file
assert new File(generated, "items/com/acme/two/item/ExampleItemGetRequest.java").file
assert !new File(generated, "orders/com/acme/one/item").exists()
assert !new File(generated, "items/com/acme/two/order").exists()
assert new File(basedir, "target/classes/com/acme/one/order/OrderApi.class").file
assert new File(basedir, "target/classes/com/acme/two/item/ItemApi.class").file
