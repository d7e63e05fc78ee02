def log = new File(basedir, "build.log").readLines()
def generated = log.findAll { it.startsWith("[INFO] generated ") }
def tested = log.findAll { it.startsWith("[INFO] Tests run: ") && !it.contains("Time elapsed") }
def compiledNothing = log.findAll { it.contains("Nothing to compile") }
def warnings = log.findAll { it.startsWith("[WARNING]") }

assert generated.size() == 2
assert generated[0].startsWith("[INFO] generated 1 method in 1 group: ")
assert generated[1].startsWith("[INFO] generated nothing anew: ")
assert tested.unique() == ["[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0"]
// The second build has no main and no test class to compile.
assert compiledNothing.size() == 2
assert warnings.empty
