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

// always are shared by all answers; a handler that sets one of these names puts a value of its own in its place.
var always = []struct {
	name  string
	value []string
}{
	{"Content-Security-Policy", []string{site.Strict}},
	{"Cross-Origin-Opener-Policy", []string{"same-origin"}},
	{"Cross-Origin-Resource-Policy", []string{"same-origin"}},
	{"Permissions-Policy", []string{switchedOff}},
	{"Referrer-Policy", []string{"no-referrer"}},
	{"X-Content-Type-Options", []string{"nosniff"}},
	{"X-Frame-Options", []string{"DENY"}},
}

// withTLS tells browsers to come by TLS only, for two years.
var withTLS = []string{"max-age=63072000; includeSubDomains"}

// setHeaders puts on the answer what holds for all of them. There is no CORS header anywhere: no other site may
// read an answer.
func setHeaders(header http.Header, secure bool) {
	header.Set("Date", clock.Now().Format(http.TimeFormat)) // pages count from it: many devices' clocks are wrong
	for _, one := range always {
		header[one.name] = one.value
	}
	if secure {
		header["Strict-Transport-Security"] = withTLS
	}
}
