def log = new File(basedir, "build.log").readLines()
def errors = log.findAll { it.startsWith("[ERROR] ") }
        .collect { it.substring(8).replace(basedir.path + File.separator, "").replace(File.separator, "/") }
def traces = log.findAll { it.startsWith("\tat ") || it.startsWith("    at ") }

// What is wrong, where, and how to mend it: each once.
def expected = [
    "broken/jos/order/jingdong.example.a.yaml:10:1: Broken YAML: ",
    "broken/jos/order/jingdong.example.b.yaml:11:15 at request.fields.orderId.typ: Unknown key \"typ\". Did you mean \"type\"?",
    "broken/jos/order/jingdong.example.c.yaml:11:32 at request.fields.orderId.min: \"many\" is a text, not a number. ",
    "broken/jos/order/jingdong.example.d.yaml:9:1 at group: The key \"group\" stands here twice; first in line 4. ",
    "broken/jos/order/jingdong.example.e.yaml:10:11 at request.fields: An anchor (&) is not allowed. ",
    "broken/jos/order/jingdong.example.e.yaml:13:11 at response.fields: An alias (*) is not allowed. ",
    "broken/jos/order/jingdong.example.f.yaml:11:19 at request.fields.order.type: The type \"Order\" is defined neither here ",
    "broken/jos/order/twice.yaml:2:9: The method jingdong.example.g is described twice; first in ",
    "overlays/in-vain.yaml:4:11 at changes[0].path: The change matches nothing: ",
    "empty: The folder holds no descriptor (*.yaml). ",
    "absent: There is no such folder. ",
    "includes: no method matches \"group:parcel\". ",
    "a-file: The output folder is a file. ",
    "taken/com/acme/jd/order/OrderApi.java: It is in the way of a generated file, and jd-codegen did not make it. ",
    "\"fr\" is no language. ",
    "page.json: It is HTML or XML, not JSON. ",
    "error.json: It is the documentation site's error answer: code 500, message \"busy\". ",
    "html: No document of JD's documentation could be read here (2 files looked at). ",
    "empty: No document of JD's documentation could be read here (1 files looked at). ",
    "jd.docs: There is nothing to import from. Give the folder ",
]
for (message in expected) {
    def told = errors.findAll { it.startsWith(message) }
    assert [message, told.size()] == [message, 1]
}
assert traces.empty

assert !new File(basedir, "out").exists()
assert new File(basedir, "a-file").file
assert new File(basedir, "taken/com/acme/jd/order").list() == ["OrderApi.java"] as String[]
assert new File(basedir, "taken/com/acme/jd/order/OrderApi.java").text == "// somebody else's\n"
