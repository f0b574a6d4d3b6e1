"""Prints the folder of the library that a Rust test links to; fails when it is not there."""

import os
import sys
from sysconfig import get_config_var

folder, name = get_config_var("LIBDIR"), get_config_var("LDLIBRARY")
if not folder or not name:
    sys.exit(1)
for place in (folder, os.path.join(folder, get_config_var("MULTIARCH") or "")):
    if os.path.exists(os.path.join(place, name)):
        print(place)
        sys.exit(0)
sys.exit(1)
