// The checks of the proxy in front: is one named where there must be one, and are readers who come through it told
// apart. The second is really tried, on the handler that will serve: a request as the proxy would send it.
package selfcheck

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"slices"

	"common-care/internal/limits"
	"common-care/internal/settings"
)

// ForgottenProxy says in one sentence what readers will meet when no proxy is named where one must stand: this
// program itself never speaks TLS. It says nothing when all is well.
func ForgottenProxy(chosen settings.Settings) string {
	if !chosen.Secure() || len(chosen.Proxies) > 0 {
		return ""
	}
	return fmt.Sprintf("Readers come to %s through a proxy, and none is named: they will all be refused until COMMON_CARE_PROXY says its address, for example COMMON_CARE_PROXY=127.0.0.1.", chosen.PublicURL)
}

// strangers are addresses kept for examples: no real reader or proxy has one.
var strangers = []netip.Addr{netip.MustParseAddr("203.0.113.77"), netip.MustParseAddr("198.51.100.77"), netip.MustParseAddr("2001:db8:77::77")}

func readersCounted(subject Subject) ([]Fault, error) {
	if subject.Limits == nil {
		return nil, nil // limitsOn says so
	}
	var faults []Fault
	for _, proxy := range subject.Settings.Proxies {
		if fault := uncounted(subject, proxy); fault != "" {
			faults = append(faults, Fault{
				fmt.Sprintf("A reader who comes through the proxy %s %s.", proxy, fault),
				"Name the proxy, and only the proxy, in COMMON_CARE_PROXY or --trusted-proxy.",
			})
		}
	}
	return faults, nil
}

// uncounted says what becomes of a reader behind this proxy, when they are not counted by their own address.
func uncounted(subject Subject, proxy netip.Prefix) string {
	at := slices.IndexFunc(strangers, func(ip netip.Addr) bool {
		return !slices.ContainsFunc(subject.Settings.Proxies, func(named netip.Prefix) bool { return named.Contains(ip) })
	})
	if at < 0 {
		return "is believed to be a proxy too"
	}
	reader := strangers[at].String()
	request, err := http.NewRequest(http.MethodGet, subject.Settings.PublicURL+"/api/health", nil)
	if err != nil {
		return "cannot be asked for: " + err.Error()
	}
	request.RemoteAddr = net.JoinHostPort(proxy.Addr().String(), "1")
	request.Header.Set("X-Forwarded-For", reader)
	request.Header.Set("X-Forwarded-Proto", "https")
	before := subject.Limits.Asked(limits.Health, reader)
	answer := &statusOnly{header: http.Header{}}
	subject.Handler.ServeHTTP(answer, request)
	switch {
	case answer.status != http.StatusOK && answer.status != http.StatusServiceUnavailable:
		return fmt.Sprintf("is refused (%d)", answer.status)
	case subject.Limits.Asked(limits.Health, reader) != before+1:
		return "is not counted by their own address, so that all readers are one"
	}
	return ""
}
