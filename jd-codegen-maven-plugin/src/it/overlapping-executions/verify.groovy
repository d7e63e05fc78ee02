def log = new File(basedir, "build.log").readLines()
def told = log.findAll { it.contains('The executions "orders" and "items" would both write the package com.acme. ') }
def traces = log.findAll { it.startsWith("\tat ") || it.startsWith("    at ") }

assert told.size() == 1
assert traces.empty
assert !new File(basedir, "target/generated-sources/items").exists()
