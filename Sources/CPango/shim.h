// Text layout (Pango) and drawing (Cairo): what the text engine imports.
#pragma once

#include <cairo-pdf.h>
#include <cairo.h>
#include <pango/pangocairo.h>
