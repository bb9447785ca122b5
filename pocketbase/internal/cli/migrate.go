package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
)

func migrateCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	command := &cobra.Command{Use: "migrate", Short: "Bring the tables up to date"}
	command.AddCommand(&cobra.Command{
		Use:   "up",
		Short: "Apply the migrations that are new",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			coop, err := server.Open(*chosen)
			if err != nil {
				return err
			}
			defer coop.Close()
			applied, err := coop.Migrate()
			if err != nil {
				return err
			}
			for _, name := range applied {
				fmt.Fprintln(out, "Applied "+name)
			}
			fmt.Fprintln(out, "The tables are up to date.")
			return nil
		},
	})
	return command
}
