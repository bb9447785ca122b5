// Whose address counts, and under which names we answer.
package web

import (
	"net/http/httptest"
	"net/netip"
	"testing"
)

func TestAForwardingHeaderCountsOnlyFromTheNamedProxy(t *testing.T) {
	proxy := []netip.Prefix{netip.MustParsePrefix("10.0.0.2/32"), netip.MustParsePrefix("10.0.0.3/32"), netip.MustParsePrefix("172.16.0.0/12")}
	for _, c := range []struct {
		name, peer, header, value string
		caller                    string // empty: refused
	}{
		{"no header, no proxy", "192.0.2.1:5000", "", "", "192.0.2.1"},
		{"a stranger names an address", "192.0.2.1:5000", "X-Forwarded-For", "127.0.0.1", ""},
		{"loopback is a stranger too", "127.0.0.1:5000", "X-Forwarded-For", "192.0.2.1", ""},
		{"a stranger names a host", "192.0.2.1:5000", "X-Forwarded-Host", "evil.example", ""},
		{"a stranger claims TLS", "192.0.2.1:5000", "X-Forwarded-Proto", "https", ""},
		{"a stranger uses the standard header", "192.0.2.1:5000", "Forwarded", "for=127.0.0.1", ""},
		{"a stranger uses X-Real-IP", "192.0.2.1:5000", "X-Real-IP", "127.0.0.1", ""},
		{"the proxy names the reader", "10.0.0.2:5000", "X-Forwarded-For", "198.51.100.7", "198.51.100.7"},
		{"the reader wrote a header before", "10.0.0.2:5000", "X-Forwarded-For", "127.0.0.1, 198.51.100.7", "198.51.100.7"},
		{"two named proxies in a row", "10.0.0.2:5000", "X-Forwarded-For", "198.51.100.7, 10.0.0.3", "198.51.100.7"},
		{"an unknown hop is the reader", "10.0.0.2:5000", "X-Forwarded-For", "198.51.100.7, 203.0.113.9", "203.0.113.9"},
		{"words instead of an address", "10.0.0.2:5000", "X-Forwarded-For", "<script>", "10.0.0.2"},
		{"a proxy of a named network", "172.18.0.5:5000", "X-Forwarded-For", "198.51.100.7", "198.51.100.7"},
		{"a chain through a named network", "10.0.0.2:5000", "X-Forwarded-For", "198.51.100.7, 172.20.1.1", "198.51.100.7"},
		{"a neighbour of a named network", "172.32.0.1:5000", "X-Forwarded-For", "198.51.100.7", ""},
		{"IPv6", "10.0.0.2:5000", "X-Forwarded-For", "2001:db8::1", "2001:db8::1"},
		{"the proxy written as IPv6", "[::ffff:10.0.0.2]:5000", "X-Forwarded-For", "198.51.100.7", "198.51.100.7"},
		{"the proxy's other headers do not count", "10.0.0.2:5000", "X-Real-Ip", "198.51.100.7", "10.0.0.2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			request := httptest.NewRequest("GET", "/", nil)
			request.RemoteAddr = c.peer
			if c.header != "" {
				request.Header.Set(c.header, c.value)
			}
			err := settleCaller(request, proxy)
			if (err != nil) != (c.caller == "") {
				t.Fatalf("refused: %v", err)
			}
			if err != nil {
				return
			}
			if got := callerAddress(request); got != c.caller {
				t.Errorf("the caller is %s", got)
			}
			if c.header != "" && request.Header.Get(c.header) != "" {
				t.Error("the header is still there for others to believe")
			}
		})
	}
}

func TestOnlyOurOwnNamesAreAnswered(t *testing.T) {
	for host, ours := range map[string]bool{
		"care.coop":           true,
		"care.coop:443":       true,
		"CARE.coop.":          true,
		"localhost:8090":      true,
		"127.0.0.1:8090":      true,
		"192.168.1.4:8090":    true,
		"[::1]:8090":          true,
		"evil.example":        false,
		"care.coop.evil.com":  false,
		"localhost.evil.com":  false,
		"127.0.0.1.nip.io:80": false,
		"":                    false,
	} {
		if hostIsOurs(host, "https://care.coop") != ours {
			t.Errorf("%q: %v", host, !ours)
		}
	}
}
