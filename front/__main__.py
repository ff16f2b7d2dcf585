"""``python -m shizheng``."""

import sys

from shizheng.command import main

sys.exit(main())
