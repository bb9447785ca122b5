// Checks of the collections: a member changes nothing but by a verb, nobody signs in or up past our own door,
// no list is open to everybody by oversight, and no file is readable by its address alone.
package selfcheck

import (
	"fmt"
	"slices"
	"strings"

	"github.com/pocketbase/pocketbase/core"
)

// ours leaves out PocketBase's own collections (_superusers and so on): the gate of internal/web keeps them off
// the public address whatever their rules are, and doorsClosed tries it.
func ours(subject Subject) ([]*core.Collection, error) {
	all, err := subject.App.FindAllCollections()
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(c *core.Collection) bool { return c.System }), nil
}

func noDirectWrites(subject Subject) ([]Fault, error) {
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	var faults []Fault
	for _, c := range collections {
		for _, rule := range []struct {
			name string
			open bool
		}{
			{"create", c.CreateRule != nil},
			{"update", c.UpdateRule != nil},
			{"delete", c.DeleteRule != nil},
		} {
			if rule.open {
				faults = append(faults, Fault{
					fmt.Sprintf("The collection %s lets people %s records directly, past the co-op's rules.", c.Name, rule.name),
					fmt.Sprintf("Set its %sRule to null in a migration; a change is a verb.", rule.name),
				})
			}
		}
		if c.IsAuth() {
			faults = append(faults, signIns(c)...)
		}
	}
	return faults, nil
}

func signIns(c *core.Collection) []Fault {
	var faults []Fault
	add := func(open bool, what, mend string) {
		if open {
			faults = append(faults, Fault{fmt.Sprintf(what, c.Name), mend})
		}
	}
	add(c.ManageRule != nil, "The collection %s lets one account change another's e-mail or password.", "Set its manageRule to null.")
	add(c.PasswordAuth.Enabled, "Sign-in with a password is on for %s; its answers tell strangers who is a member.", "Set passwordAuth.enabled to false.")
	add(c.OTP.Enabled, "PocketBase's own one-time codes are on for %s; their timing tells strangers who is a member.", "Set otp.enabled to false; the verb sign-in/ask replaces them.")
	add(c.OAuth2.Enabled, "Sign-in through other companies is on for %s.", "Set oauth2.enabled to false.")
	add(c.AuthAlert.Enabled, "PocketBase would send its own message about sign-ins for %s, past the outbox.", "Set authAlert.enabled to false.")
	return faults
}

func noOpenLists(subject Subject) ([]Fault, error) {
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	var faults []Fault
	for _, c := range collections {
		if !c.IsView() && !c.IsAuth() {
			continue
		}
		open := func(rule *string) bool { return rule != nil && strings.TrimSpace(*rule) == "" }
		if open(c.ListRule) || open(c.ViewRule) {
			kind := "view"
			if c.IsAuth() {
				kind = "account collection"
			}
			faults = append(faults, Fault{
				fmt.Sprintf("The %s %s can be read by everybody: its own rules count, not those of the tables behind it.", kind, c.Name),
				"Give it a listRule and a viewRule that say who may read, or null.",
			})
		}
	}
	return faults, nil
}

func filesProtected(subject Subject) ([]Fault, error) {
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	var faults []Fault
	for _, c := range collections {
		for _, field := range c.Fields {
			if file, ok := field.(*core.FileField); ok && !file.Protected {
				faults = append(faults, Fault{
					fmt.Sprintf("The files in %s.%s can be read by anyone who has their address, whatever the rules say.", c.Name, file.Name),
					"Set protected to true on that field.",
				})
			}
		}
	}
	return faults, nil
}
