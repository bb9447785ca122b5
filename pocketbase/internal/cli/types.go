package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
)

// typesCommand writes PocketBase's own declaration file for hooks; it needs no data.
func typesCommand(out io.Writer) *cobra.Command {
	return &cobra.Command{
		Use:   "types <folder>",
		Short: "Write the TypeScript declarations of what PocketBase offers to hooks (types.d.ts)",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			empty, err := os.MkdirTemp("", "common-care-types-*")
			if err != nil {
				return err
			}
			defer os.RemoveAll(empty)
			chosen := settings.Settings{Root: empty, DataDir: filepath.Join(empty, "pb_data")}
			for _, folder := range []string{chosen.HooksDir(), chosen.MigrationsDir()} {
				if err := os.Mkdir(folder, 0o700); err != nil {
					return err
				}
			}
			coop, err := server.Open(chosen)
			if err != nil {
				return err
			}
			if err := coop.Close(); err != nil {
				return err
			}
			declarations, err := os.ReadFile(filepath.Join(chosen.DataDir, "types.d.ts"))
			if err != nil {
				return err
			}
			path := filepath.Join(arguments[0], "types.d.ts")
			if err := os.WriteFile(path, declarations, 0o644); err != nil {
				return err
			}
			fmt.Fprintln(out, "Wrote "+path)
			return nil
		},
	}
}
