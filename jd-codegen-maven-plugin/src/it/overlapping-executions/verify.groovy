def log = new File(basedir, "build.log").text
def message = 'The executions "orders" and "items" would both write the package com.acme. '
assert log.count(message) == 1
assert !new File(basedir, "target/generated-sources/items").exists()
