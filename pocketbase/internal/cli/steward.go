package cli

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
	"common-care/internal/steward"
)

func stewardCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	command := &cobra.Command{Use: "steward", Short: "Let the people in who look after this server"}
	command.PersistentFlags().StringVar(&chosen.PublicURL, "public-url", "", "the address that readers use (default: the one the server last started with)")
	person := steward.Person{}
	add := &cobra.Command{
		Use:   "add <email>",
		Short: "Make an account with the office of steward, and print a link that signs it in",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			person.Email = arguments[0]
			return withCoop(chosen, func(coop *server.Coop) error {
				added, err := terminal(coop).Add(person)
				if err != nil {
					return err
				}
				switch {
				case added.Account:
					fmt.Fprintf(out, "%s has an account and is a steward now.\n", person.Email)
				case added.Office:
					fmt.Fprintf(out, "%s had an account and is a steward now.\n", person.Email)
				default:
					fmt.Fprintf(out, "%s is a steward already.\n", person.Email)
				}
				return printLink(coop, person.Email, out)
			})
		},
	}
	add.Flags().StringVar(&person.Name, "name", "", "the name that other members see (default: what stands before the @)")
	add.Flags().StringVar(&person.Language, "language", "en", "the language of messages to them: en or cy")
	add.Flags().StringVar(&person.Group, "group", "volunteers", "the key of their group, as in site/co-op.ts")
	link := &cobra.Command{
		Use:   "link <email>",
		Short: "Print a link that signs this account in",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return withCoop(chosen, func(coop *server.Coop) error { return printLink(coop, arguments[0], out) })
		},
	}
	importing := &cobra.Command{
		Use:   "import",
		Short: "Put a file into the register, as npm run register hands it in: a step a line, an answer a line",
		Args:  cobra.NoArgs,
		RunE: func(command *cobra.Command, _ []string) error {
			return withCoop(chosen, func(coop *server.Coop) error { return terminal(coop).Import(command.InOrStdin(), out) })
		},
	}
	command.AddCommand(add, link, importing)
	return command
}

func printLink(coop *server.Coop, email string, out io.Writer) error {
	link, ends, err := terminal(coop).Link(email)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "This link signs %s in once. It works until %s:\n\n  %s\n\n", email, ends.Local().Format(time.TimeOnly), link)
	return nil
}

// terminal asks the rules, which write links with the address that readers use.
func terminal(coop *server.Coop) steward.Terminal {
	coop.Platform.PublicURL = coop.PublicURL()
	return steward.Terminal{HooksDir: coop.Settings.HooksDir(), Platform: coop.Platform}
}

// withCoop opens the data, brings the tables up to date, works, and closes it again.
func withCoop(chosen *settings.Settings, work func(*server.Coop) error) error {
	coop, err := server.Open(*chosen)
	if err != nil {
		return err
	}
	defer coop.Close()
	if _, err := coop.Migrate(); err != nil {
		return err
	}
	return work(coop)
}
