package cli

import (
	"errors"
	"fmt"
	"io"

	"github.com/pocketbase/pocketbase/core"
	"github.com/spf13/cobra"

	"common-care/internal/server"
	"common-care/internal/settings"
)

// superuserCommand makes the account for the dashboard. The password is printed once and stored nowhere else.
func superuserCommand(chosen *settings.Settings, out io.Writer) *cobra.Command {
	command := &cobra.Command{Use: "superuser", Short: "Accounts for the dashboard"}
	command.AddCommand(&cobra.Command{
		Use:   "reset <email>",
		Short: "Make an account for the dashboard, or give it a new password, and print the password",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, arguments []string) error {
			return withCoop(chosen, func(coop *server.Coop) error {
				password, err := resetSuperuser(coop.App, arguments[0])
				if err == nil {
					fmt.Fprintf(out, "The password of %s for the dashboard is: %s\n", arguments[0], password)
				}
				return err
			})
		},
	})
	return command
}

func resetSuperuser(app core.App, email string) (password string, err error) {
	superusers, err := app.FindCollectionByNameOrId(core.CollectionNameSuperusers)
	if err != nil {
		return "", err
	}
	account, err := app.FindAuthRecordByEmail(superusers, email)
	if err != nil {
		account = core.NewRecord(superusers)
		account.SetEmail(email)
	}
	password = account.SetRandomPassword()
	if err := app.Save(account); err != nil {
		return "", errors.New("The account could not be stored: " + err.Error())
	}
	return password, nil
}
