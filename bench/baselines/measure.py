"""Runs a command; the last line of its standard error is then what it took: seconds, CPU seconds, peak megabytes."""
import json
import resource
import subprocess
import sys
import time

began = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
seconds = time.perf_counter() - began
used = resource.getrusage(resource.RUSAGE_CHILDREN)
figures = {
    "code": code,
    "seconds": seconds,
    "cpu": used.ru_utime + used.ru_stime,
    "megabytes": used.ru_maxrss / 1024,
}
print(json.dumps(figures), file=sys.stderr)
