"""How much of a paper the intake takes on. Sizes in bytes, times in seconds."""

MEBIBYTE = 1024 * 1024

FILE_SIZE = 20 * MEBIBYTE
MEMORY = 1024 * MEBIBYTE
CPU_SECONDS = 60
WALL_SECONDS = 120
