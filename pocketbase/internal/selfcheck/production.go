// The check of the mode: a real co-op never shows invented people, and never sends its links without TLS.
package selfcheck

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"

	"common-care/internal/settings"
)

// DemoTable holds a row when the demo co-op was loaded into this folder.
const DemoTable = "demo_marker"

func productionIsReal(subject Subject) ([]Fault, error) {
	if subject.Settings.Mode != settings.Production {
		return nil, nil
	}
	var faults []Fault
	if subject.App.HasTable(DemoTable) {
		var rows int
		if err := subject.App.ConcurrentDB().Select("count(*)").From(DemoTable).Row(&rows); err != nil {
			return nil, err
		}
		if rows > 0 {
			faults = append(faults, Fault{"This folder holds the demo co-op, with people who do not exist.", "Choose another folder with --dir, or start with --mode demo."})
		}
	}
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	for _, c := range collections {
		if !c.IsAuth() {
			continue
		}
		var invented int
		err := subject.App.ConcurrentDB().NewQuery("SELECT count(*) FROM {{" + c.Name + "}} WHERE lower(email) LIKE '%.example'").Row(&invented)
		if err != nil {
			return nil, err
		}
		if invented > 0 {
			faults = append(faults, Fault{
				fmt.Sprintf("%d accounts in %s have invented addresses (ending in .example), by which anyone could be let in.", invented, c.Name),
				"Remove them, or start with --mode demo.",
			})
		}
	}
	if !subject.Settings.Secure() && !isThisMachine(subject.Settings.PublicURL) {
		faults = append(faults, Fault{
			fmt.Sprintf("Readers would come to %s without TLS, and their sign-in links could be read on the way.", subject.Settings.PublicURL),
			"Put a proxy with TLS in front and start with --public-url https://… and --trusted-proxy.",
		})
	}
	return faults, nil
}

func isThisMachine(address string) bool {
	parsed, err := url.Parse(address)
	if err != nil {
		return false
	}
	host := parsed.Hostname()
	if bare, _, err := net.SplitHostPort(host); err == nil {
		host = bare
	}
	if host == "localhost" {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}
