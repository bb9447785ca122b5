package cli

import (
	"errors"
	"fmt"
	"io"
	"net/netip"
	"net/url"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
)

// typed is what was written on the command line, before it is read.
type typed struct {
	mode         string
	proxies      []string
	dashboardIPs []string
	limits       string
}

func serveCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	var given typed
	command := &cobra.Command{
		Use:   "serve",
		Short: "Serve the site and the API",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := given.read(chosen); err != nil {
				return err
			}
			return server.Serve(command.Context(), *chosen, out)
		},
	}
	given.flags(command, chosen)
	return command
}

func checkCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	var given typed
	var acceptHistory bool
	command := &cobra.Command{
		Use:   "check",
		Short: "Run the start-up self-check and serve nothing",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := given.read(chosen); err != nil {
				return err
			}
			coop, err := server.Open(*chosen)
			if err != nil {
				return err
			}
			defer coop.Close()
			if err := coop.Rewrite(command.Context(), out); err != nil {
				return err
			}
			if _, err := coop.Ready(); err != nil {
				return err
			}
			if fault := coop.History.Fault(); fault != "" && acceptHistory {
				if err := coop.History.Accept(); err != nil {
					return err
				}
				fmt.Fprintln(out, "The history counts as whole as it is now. A running server says so within a few seconds.")
				fmt.Fprintln(out, "Two office holders have to confirm it at /office/two-people/; until then it stands on their page.")
			}
			coop.Integrity.Look()
			for _, fault := range []string{coop.History.Fault(), coop.Integrity.Fault()} {
				if fault != "" {
					return errors.New(fault)
				}
			}
			fmt.Fprintln(out, "The self-check found nothing wrong.")
			return nil
		},
	}
	given.flags(command, chosen)
	command.Flags().BoolVar(&acceptHistory, "accept-history", false, "take the history as it is now for whole, after a backup was put back")
	return command
}

func (t *typed) flags(command *cobra.Command, chosen *settings.Settings) {
	flags := command.Flags()
	flags.StringVar(&chosen.HTTP, "http", "127.0.0.1:8090", "the address to listen on")
	flags.StringVar(&chosen.KeysDir, "keys", "", "the folder of the keys of secret votes, outside the data folder (default: the data folder's name with -keys)")
	flags.StringVar(&t.mode, "mode", string(settings.Production), "production or demo")
	flags.StringVar(&chosen.PublicURL, "public-url", "", "the address that readers use (default http://<http>)")
	flags.BoolVar(&chosen.Dev, "dev", false, "read the site from disk at each request")
	flags.StringSliceVar(&t.proxies, "trusted-proxy", nil, "the address or network of a proxy whose X-Forwarded-For counts (can be repeated; default: COMMON_CARE_PROXY)")
	flags.StringVar(&chosen.Dashboard, "dashboard", "", "an address for the dashboard, such as 127.0.0.1:8091 (default: none)")
	flags.StringSliceVar(&t.dashboardIPs, "dashboard-ips", nil, "the addresses or networks that may reach the dashboard")
	flags.StringSliceVar(&chosen.DashboardHosts, "dashboard-host", nil, "a name of the dashboard in the browser, beside its address and localhost (can be repeated)")
	addTestFlags(flags, t)
}

// read checks what was typed and puts it into the settings.
func (t *typed) read(chosen *settings.Settings) error {
	chosen.Mode = settings.Mode(t.mode)
	if chosen.Mode != settings.Production && chosen.Mode != settings.Demo {
		return fmt.Errorf("The mode is %q; it can be production or demo.", t.mode)
	}
	if chosen.PublicURL == "" {
		chosen.PublicURL = "http://" + chosen.HTTP
	}
	chosen.PublicURL = strings.TrimRight(chosen.PublicURL, "/")
	address, err := url.Parse(chosen.PublicURL)
	if err != nil || (address.Scheme != "http" && address.Scheme != "https") || address.Host == "" ||
		address.Path != "" || address.RawQuery != "" || address.User != nil {
		return fmt.Errorf("The public address %q must look like https://care.example.", chosen.PublicURL)
	}
	if err := t.readProxies(chosen); err != nil {
		return err
	}
	if err := t.readDashboard(chosen); err != nil {
		return err
	}
	chosen.SMTPURL = os.Getenv("COMMON_CARE_SMTP_URL")
	chosen.MailFrom = os.Getenv("COMMON_CARE_MAIL_FROM")
	return readTestFlags(t, chosen)
}

// readProxies takes addresses and networks from the command line, or else from COMMON_CARE_PROXY.
func (t *typed) readProxies(chosen *settings.Settings) error {
	named := t.proxies
	if len(named) == 0 {
		named = strings.FieldsFunc(os.Getenv("COMMON_CARE_PROXY"), func(r rune) bool { return r == ',' || r == ' ' })
	}
	for _, text := range named {
		network, err := networkOf(text)
		if err != nil || network.Bits() == 0 { // a network of everybody would let each reader invent an address
			return fmt.Errorf("The proxy %q (--trusted-proxy, COMMON_CARE_PROXY) must be an address such as 10.0.0.2 or a network such as 172.18.0.0/16.", text)
		}
		chosen.Proxies = append(chosen.Proxies, network)
	}
	return nil
}

// networkOf reads an address as the network that holds it alone.
func networkOf(text string) (netip.Prefix, error) {
	if network, err := netip.ParsePrefix(text); err == nil {
		return network.Masked(), nil
	}
	ip, err := netip.ParseAddr(text)
	if err != nil {
		return netip.Prefix{}, err
	}
	ip = ip.Unmap()
	return netip.PrefixFrom(ip, ip.BitLen()), nil
}

func (t *typed) readDashboard(chosen *settings.Settings) error {
	if chosen.Dashboard == "" {
		return nil
	}
	if len(t.dashboardIPs) == 0 {
		return fmt.Errorf("The dashboard needs a list of who may reach it: --dashboard-ips 127.0.0.1, for example.")
	}
	for _, text := range t.dashboardIPs {
		network, err := networkOf(text)
		if err != nil {
			return fmt.Errorf("%q in --dashboard-ips must be an address or a network such as 10.0.0.0/24.", text)
		}
		chosen.DashboardIPs = append(chosen.DashboardIPs, network)
	}
	return nil
}
