def log = new File(basedir, "build.log").readLines()
assert log.count { it.startsWith("[ERROR] pom.xml at dependencies: The project does not depend on jd-runtime, ") } == 1
assert log.count { it.startsWith("[WARNING] -Djd.include is no property of this plugin and changes nothing. Did you mean -Djd.includes?") } == 1
assert log.every { !it.contains("jd.shared.mine is no property") }
assert !new File(basedir, "target/generated-sources").exists()
