def log = new File(basedir, "build.log").readLines()
def said = log.findAll { it.startsWith("[INFO] generated ") }
def compiledNothing = log.findAll { it.contains("Nothing to compile") }
def sources = new File(basedir, "target/generated-sources/jd")
def classes = new File(basedir, "target/classes")

assert said.size() == 4
assert said[0].startsWith("[INFO] generated 2 methods in 2 groups: ")
assert said[0].endsWith(", because nothing was generated here before")
assert said[1].startsWith("[INFO] generated nothing anew: ")
assert said[1].endsWith(", up to date")
assert compiledNothing.size() == 1
// What tells nothing of the changed method is left alone.
def (files, written, removed) = (said[2] =~ /: (\d+) files \((\d+) written, (\d+) removed\)/)[0][1..3]*.toInteger()
assert 0 < written && written < files && removed == 0
assert said[2].endsWith(", because descriptor jos/order/jingdong.example.order.get.yaml changed")
assert said[3].startsWith("[INFO] generated 1 method in 1 group: ")
assert said[3].endsWith(", because descriptor jos/item/jingdong.example.item.get.yaml is gone")

assert !new File(sources, "com/acme/jd/item").exists()
assert !new File(classes, "com/acme/jd/item/ExampleItemGetRequest.class").exists()
assert new File(classes, "com/acme/jd/order/ExampleOrderGetRequest.class").file
