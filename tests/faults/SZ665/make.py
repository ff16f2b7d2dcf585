import os

os.symlink("/dev/null", "input/programmes.csv")
