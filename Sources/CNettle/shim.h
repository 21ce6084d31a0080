// SHA-256 (libnettle).
#pragma once

#include <nettle/sha2.h>
