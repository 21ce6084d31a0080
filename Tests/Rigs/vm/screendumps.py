#!/usr/bin/env python3
"""screendumps.py SHARE PICTURES: dumps the virtual machine's screen over QMP whenever the guest asks.

SHARE/NAME.ready asks for PICTURES/NAME.ppm, SHARE/NAME.done answers. Ends when it is killed."""
import glob, json, os, socket, sys, time

share, pictures = sys.argv[1], sys.argv[2]
while not os.path.exists(f"{share}/qmp"):
    time.sleep(0.1)
qmp = socket.socket(socket.AF_UNIX)
qmp.connect(f"{share}/qmp")
lines = qmp.makefile("r")


def ask(command, **arguments):
    qmp.sendall(json.dumps({"execute": command, "arguments": arguments}).encode() + b"\n")
    while True:
        answer = json.loads(lines.readline())
        if "error" in answer:
            raise SystemExit(f"screen: {command}: {answer['error']['desc']}")
        if "return" in answer:
            return


lines.readline()  # the greeting
ask("qmp_capabilities")
while True:
    for ready in glob.glob(f"{share}/*.ready"):
        name = os.path.basename(ready)[: -len(".ready")]
        done = f"{share}/{name}.done"
        if os.path.exists(done):
            continue
        # The request stays: the guest may still be making it, and would not find it again.
        ask("screendump", filename=f"{pictures}/{name}.ppm")
        open(done, "w").close()
    time.sleep(0.1)
