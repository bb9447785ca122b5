// The headers of every answer. What a page may do comes with the page (internal/site); everything else may do
// nothing at all.
package web

import (
	"net/http"
	"strings"

	"common-care/internal/clock"
	"common-care/internal/site"
)

// switchedOff lists what no page here ever asks a browser for.
var switchedOff = strings.Join([]string{
	"accelerometer=()", "camera=()", "display-capture=()", "geolocation=()", "gyroscope=()", "hid=()",
	"idle-detection=()", "local-fonts=()", "magnetometer=()", "microphone=()", "midi=()", "payment=()",
	"serial=()", "usb=()", "xr-spatial-tracking=()",
}, ", ")

// setHeaders puts on the answer what holds for all of them. There is no CORS header anywhere: no other site may
// read an answer.
func setHeaders(header http.Header, secure bool) {
	header.Set("Date", clock.Now().Format(http.TimeFormat)) // pages count from it: many devices' clocks are wrong
	header.Set("Content-Security-Policy", site.Strict)
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Cross-Origin-Resource-Policy", "same-origin")
	header.Set("Permissions-Policy", switchedOff)
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("X-Frame-Options", "DENY")
	if secure {
		header.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
	}
}
