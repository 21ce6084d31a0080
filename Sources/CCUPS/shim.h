// Printing (libcups), and what Swift cannot import of it.
#pragma once

#include <cups/cups.h>
#include <cups/http.h>
#include <cups/ipp.h>
