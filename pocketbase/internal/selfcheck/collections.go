// Checks of the collections: records are read by queries and changed by commands only, nobody signs in or up past our
// own door, and no file is readable by its address alone.
package selfcheck

import (
	"fmt"
	"slices"

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

type namedRule struct {
	name string
	rule *string
}

// noRules names every rule of a collection. A row rule and a caller's own filter run in one question, and by such
// questions people can find out what the rule keeps from them; so there is none, and records are nobody's to ask for.
func noRules(subject Subject) ([]Fault, error) {
	collections, err := ours(subject)
	if err != nil {
		return nil, err
	}
	var faults []Fault
	for _, c := range collections {
		rules := []namedRule{
			{"list", c.ListRule}, {"view", c.ViewRule}, {"create", c.CreateRule}, {"update", c.UpdateRule}, {"delete", c.DeleteRule},
		}
		if c.IsAuth() {
			rules = append(rules, namedRule{"manage", c.ManageRule}, namedRule{"auth", c.AuthRule})
		}
		for _, r := range rules {
			if r.rule != nil {
				faults = append(faults, Fault{
					fmt.Sprintf("The collection %s has the rule %sRule: its records could be asked for or changed past the co-op's rules.", c.Name, r.name),
					fmt.Sprintf("Set its %sRule to null in a migration; a query decides who sees, a command who changes.", r.name),
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
	add(c.PasswordAuth.Enabled, "Sign-in with a password is on for %s; its answers tell strangers who is a member.", "Set passwordAuth.enabled to false.")
	add(c.OTP.Enabled, "PocketBase's own one-time codes are on for %s; their timing tells strangers who is a member.", "Set otp.enabled to false; the door sign-in/ask replaces them.")
	add(c.OAuth2.Enabled, "Sign-in through other companies is on for %s.", "Set oauth2.enabled to false.")
	add(c.AuthAlert.Enabled, "PocketBase would send its own message about sign-ins for %s, past the outbox.", "Set authAlert.enabled to false.")
	return faults
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
