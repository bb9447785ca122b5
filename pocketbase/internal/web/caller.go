// Who is calling, and by which name. Behind a proxy every request comes from the proxy's address, and a header
// says for whom; anyone can write that header, so it counts only from a proxy that the operator has named. From
// anyone else it is refused, because a proxy that was forgotten in the settings would otherwise make all readers
// one caller.
package web

import (
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

var forwardingHeaders = []string{
	"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix",
	"X-Forwarded-Proto", "X-Forwarded-Scheme", "X-Forwarded-Server", "X-Forwarded-Ssl", "X-Original-Url",
	"X-Rewrite-Url", "X-Real-Ip", "X-Client-Ip", "X-Cluster-Client-Ip", "True-Client-Ip", "Cf-Connecting-Ip",
	"Fly-Client-Ip",
}

var errForwarded = errors.New("a forwarding header from a caller that is not the named proxy")

// settleCaller makes r.RemoteAddr the address of the reader and takes the forwarding headers away, so that
// nothing behind it can believe them.
func settleCaller(r *http.Request, proxies []netip.Prefix) error {
	forwarded := slices.ContainsFunc(forwardingHeaders, func(name string) bool { return len(r.Header[name]) > 0 })
	if !forwarded {
		return nil
	}
	peer, err := addressOf(r.RemoteAddr)
	if err != nil || !isNamed(proxies, peer) {
		return errForwarded
	}
	reader := peer
	// The proxy appends the address it saw; what stands before that was written by the reader.
	chain := strings.Split(strings.Join(r.Header["X-Forwarded-For"], ","), ",")
	for _, text := range slices.Backward(chain) {
		hop, err := netip.ParseAddr(strings.TrimSpace(text))
		if err != nil {
			break
		}
		reader = hop.Unmap()
		if !isNamed(proxies, reader) {
			break
		}
	}
	for _, name := range forwardingHeaders {
		r.Header.Del(name)
	}
	r.RemoteAddr = net.JoinHostPort(reader.String(), "0")
	return nil
}

func isNamed(networks []netip.Prefix, ip netip.Addr) bool {
	return slices.ContainsFunc(networks, func(network netip.Prefix) bool { return network.Contains(ip) })
}

func addressOf(remote string) (netip.Addr, error) {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		return netip.Addr{}, err
	}
	ip, err := netip.ParseAddr(host)
	return ip.Unmap(), err
}

// callerAddress is what limits count by.
func callerAddress(r *http.Request) string {
	ip, err := addressOf(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	return ip.String()
}

// hostIsOurs refuses a name that somebody else has pointed at this address, by which their page could read our
// answers as its own. A plain address and localhost cannot be pointed.
func hostIsOurs(host, publicURL string) bool {
	name := bareHost(host)
	if name == "localhost" {
		return true
	}
	if _, err := netip.ParseAddr(name); err == nil {
		return true
	}
	public, err := url.Parse(publicURL)
	return err == nil && name == strings.ToLower(public.Hostname())
}

// bareHost is a name as it is compared: without port, brackets and a dot at the end, in small letters.
func bareHost(host string) string {
	if bare, _, err := net.SplitHostPort(host); err == nil {
		host = bare
	}
	return strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
}
