// Package settings holds what an operator chooses on the command line and in the environment. It decides
// nothing by itself.
package settings

import (
	"net/netip"
	"net/url"
	"path/filepath"
)

// Mode says whether this is a real co-op or the demo co-op.
type Mode string

const (
	Production Mode = "production"
	Demo       Mode = "demo"
)

// Settings is the command line, read and checked.
type Settings struct {
	HTTP      string // the address to listen on, such as 127.0.0.1:8090
	DataDir   string // the folder of the databases
	KeysDir   string // the folder of the keys of secret votes; empty means beside the data folder
	Root      string // the folder that holds pb_hooks, pb_migrations and pb_public
	Mode      Mode
	PublicURL string // the address in links, without a slash at the end; never taken from a request
	Dev       bool   // read the site from disk at each request

	Proxies      []netip.Prefix // whose forwarding headers count
	Dashboard    string         // the dashboard's own address; empty means that there is none
	DashboardIPs []netip.Prefix // who may reach it

	DashboardHosts []string // by which names, beside its own address and localhost

	SMTPURL  string // COMMON_CARE_SMTP_URL
	MailFrom string // COMMON_CARE_MAIL_FROM

	WideLimits bool // limits for tests; only test builds can set it
}

// HooksDir is where the verbs are.
func (s Settings) HooksDir() string { return filepath.Join(s.Root, "pb_hooks") }

// MigrationsDir is where the schema's history is.
func (s Settings) MigrationsDir() string { return filepath.Join(s.Root, "pb_migrations") }

// DatabaseFile is where everything of the co-op is.
func (s Settings) DatabaseFile() string { return filepath.Join(s.DataDir, "data.db") }

// SiteDir is where the built site is.
func (s Settings) SiteDir() string { return filepath.Join(s.Root, "pb_public") }

// Secure says whether readers come over TLS.
func (s Settings) Secure() bool {
	address, err := url.Parse(s.PublicURL)
	return err == nil && address.Scheme == "https"
}
