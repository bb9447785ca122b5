package cli

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
)

func serveCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	var mode string
	command := &cobra.Command{
		Use:   "serve",
		Short: "Serve the site and the API",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			if err := checkServe(chosen, mode); err != nil {
				return err
			}
			return server.Serve(command.Context(), *chosen, out)
		},
	}
	flags := command.Flags()
	flags.StringVar(&chosen.HTTP, "http", "127.0.0.1:8090", "the address to listen on")
	flags.StringVar(&mode, "mode", string(settings.Production), "production or demo")
	flags.StringVar(&chosen.PublicURL, "public-url", "", "the address that readers use (default http://<http>)")
	flags.BoolVar(&chosen.Dev, "dev", false, "read the site from disk at each request")
	return command
}

func checkServe(chosen *settings.Settings, mode string) error {
	chosen.Mode = settings.Mode(mode)
	if chosen.Mode != settings.Production && chosen.Mode != settings.Demo {
		return fmt.Errorf("The mode is %q; it can be production or demo.", mode)
	}
	if chosen.PublicURL == "" {
		chosen.PublicURL = "http://" + chosen.HTTP
	}
	chosen.PublicURL = strings.TrimRight(chosen.PublicURL, "/")
	address, err := url.Parse(chosen.PublicURL)
	if err != nil || (address.Scheme != "http" && address.Scheme != "https") || address.Host == "" || address.Path != "" {
		return fmt.Errorf("The public address %q must look like https://care.example.", chosen.PublicURL)
	}
	return nil
}
