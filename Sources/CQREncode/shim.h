// QR codes (libqrencode).
#pragma once

#include <qrencode.h>
