def log = new File(basedir, "build.log").readLines()
def errors = log.findAll { it.startsWith("[ERROR] ") }
        .collect { it.substring(8).replace(basedir.path + File.separator, "").replace(File.separator, "/") }
def traces = log.findAll { it.startsWith("\tat ") || it.startsWith("    at ") }

def expected = [
    "page: No document of JD's documentation could be read here (1 files looked at). ",
    "page.html: It is HTML or XML, not JSON. Save the JSON answer that the page itself loads, not the page.",
    "empty: No document of JD's documentation could be read here (1 files looked at). ",
    "README.txt: It is not JSON: ",
    "absent: There is no such folder or file. ",
    "a-file: It is a file, and the descriptors go into a folder. ",
]
for (message in expected) {
    def told = errors.findAll { it.startsWith(message) }
    assert [message, told.size()] == [message, 1]
}
assert traces.empty
assert !new File(basedir, "out").exists()
assert new File(basedir, "a-file").text == "nothing here\n"
