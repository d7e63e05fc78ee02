def log = new File(basedir, "build.log").readLines()

assert log.count { it.startsWith("[INFO] imported 2 methods: 2 written, 0 unchanged") } == 1
assert log.count { it.startsWith("[WARNING] not imported: page.html: It is HTML or XML, not JSON. ") } == 1
// The single file has another name than in its folder: its descriptor says so, and nothing else changes.
assert log.count { it.startsWith("[INFO] imported 1 methods: 1 written, 0 unchanged") } == 1

assert new groovy.json.JsonSlurper().parse(new File(basedir, "target/import.json")).methods*.file == [
    "union/union/jd.union.open.sample.query.yaml",
    "jos/order/jingdong.sample.parcel.create.yaml",
]
assert new File(basedir, "src/main/jd/jos/order/jingdong.sample.parcel.create.yaml").text.contains("  document: flat\n")
assert new File(basedir, "target/classes/com/acme/jd/order/SampleParcelCreateRequest.class").file
assert new File(basedir, "target/classes/com/acme/jd/union/UnionOpenSampleQueryResponse.class").file
