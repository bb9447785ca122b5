// Package cli is the command line. A command that cannot do its work says so in one sentence on the error
// output, with exit code 1.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"common-care/internal/settings"
)

// Run does what the arguments ask for and answers with the exit code.
func Run(arguments []string, out, errors io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()

	chosen := &settings.Settings{}
	root := &cobra.Command{
		Use:               "common-care",
		Short:             "The server of a care co-operative",
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.PersistentFlags().StringVar(&chosen.Root, "root", defaultRoot(), "the folder with pb_hooks, pb_migrations and pb_public")
	root.PersistentFlags().StringVar(&chosen.DataDir, "dir", "", "the folder of the data (default <root>/pb_data)")
	root.PersistentPreRunE = func(*cobra.Command, []string) error { return makeAbsolute(chosen) }
	root.AddCommand(serveCommand(chosen, out), migrateCommand(chosen, out))
	root.SetArgs(arguments)
	root.SetOut(out)
	root.SetErr(errors)

	if err := root.ExecuteContext(ctx); err != nil {
		fmt.Fprintln(errors, "common-care: "+strings.Join(strings.Fields(err.Error()), " "))
		return 1
	}
	return 0
}

// defaultRoot is the folder above the one that holds the program: pocketbase/ for pocketbase/bin/common-care.
func defaultRoot() string {
	program, err := os.Executable()
	if err != nil {
		return "."
	}
	return filepath.Dir(filepath.Dir(program))
}

// makeAbsolute fixes the folders: PocketBase would look for hooks and migrations beside the data and, where
// there are none, start without them and without a word.
func makeAbsolute(chosen *settings.Settings) error {
	if chosen.DataDir == "" {
		chosen.DataDir = filepath.Join(chosen.Root, "pb_data")
	}
	var err error
	if chosen.Root, err = filepath.Abs(chosen.Root); err != nil {
		return err
	}
	chosen.DataDir, err = filepath.Abs(chosen.DataDir)
	return err
}
