def log = new File(basedir, "build.log").text
assert log.count("[INFO] imported 1 ") == 1
assert log.count("[INFO] generated 1 method in 1 group: ") == 1

def descriptors = []
new File(basedir, "descriptors").eachFileRecurse { if (it.name.endsWith(".yaml")) descriptors << it.name }
assert descriptors.sort() == ["_shared.yaml", "jingdong.example.parcel.get.yaml"]

def sources = []
new File(basedir, "generated").eachFileRecurse { if (it.name.endsWith("Request.java")) sources << it.name }
assert sources == ["ExampleParcelGetRequest.java"]

// From the folder to the catalogue: its one method goes, and those of the catalogue come.
assert log.contains('compared 1 methods with ')
def changes = new groovy.json.JsonSlurper().parse(new File(basedir, 'changes.json'), 'UTF-8').changes
def gone = changes.findAll { it.rule == 'method-removed' }
assert gone.collect { it.method } == ['jingdong.example.parcel.get']
assert changes.size() > 100 && (changes - gone).every { it.rule == 'method-added' && it.level == 'addition' }

assert log.contains('linted 1 methods and 1 documents: 0 errors')
assert new groovy.json.JsonSlurper().parse(new File(basedir, 'lint.sarif'), 'UTF-8').version == '2.1.0'

assert log.contains("drift in ")
assert new File(basedir, "drift.json").isFile()
