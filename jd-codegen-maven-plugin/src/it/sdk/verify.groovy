def log = new File(basedir, "build.log").readLines()

assert log.count { it.startsWith("[INFO] imported 2 methods: 2 written, 0 unchanged") } == 1
assert log.count { it.startsWith("[INFO] imported 1 methods: 1 written, 0 unchanged") } == 1
assert new File(basedir, "target/used/jos/order/jingdong.sample.order.get.yaml").file
assert !new File(basedir, "target/used/jos/order/jingdong.sample.unused.get.yaml").exists()
assert log.count { it.startsWith("[INFO] found 2 uses of JD's SDK for 1 methods: 2 with a counterpart, 0 without") } == 1
assert new File(basedir, "target/migration.md").text.contains("| com/acme/Orders.java:10 | `OrderGetRequest.setOrderId` | `order.SampleOrderGetRequest.Builder.orderId(…)` |")
assert log.count { it.contains("The list of JD's methods cannot be had") } >= 1
