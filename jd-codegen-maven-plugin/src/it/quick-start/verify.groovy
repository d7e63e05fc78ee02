def log = new File(basedir, "build.log").readLines()
def answered = log.findAll { it.endsWith("JD Self-Operated Example Product: 99.00 yuan, 1000 in stock") }

assert answered.size() == 1
