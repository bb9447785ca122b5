package selfcheck

import (
	"fmt"
	"strings"
)

// paperGuards are the guards of votes on paper, each with what it stands before and when it refuses: once the box is fixed
// nothing about a paper changes, none is taken away or becomes somebody else's, and each goes one way.
var paperGuards = []struct{ name, when, condition string }{
	{"insert", "INSERT", "EXISTS (SELECT 1 FROM sealed_boxes WHERE motion = NEW.motion)"},
	{"update", "UPDATE", "EXISTS (SELECT 1 FROM sealed_boxes WHERE motion = OLD.motion)"},
	{"delete", "DELETE", "TRUE"},
	{"whose", `UPDATE OF id, motion, member, route, code, "by", at`, "TRUE"},
	{"state", "UPDATE OF state", "NOT (OLD.state = NEW.state OR (OLD.state = 'sent' AND NEW.state IN ('in', 'ended')) OR " +
		"(OLD.state = 'out' AND NEW.state IN ('in', 'back')) OR (OLD.state = 'ended' AND NEW.state = 'sent'))"},
}

// papersGuarded checks that every guard of votes on paper is there and refuses what it is for.
func papersGuarded(subject Subject) ([]Fault, error) {
	var faults []Fault
	for _, guard := range paperGuards {
		name := "guard_vote_papers_" + guard.name
		sql, err := triggerSQL(subject.App, "vote_papers", name)
		if err != nil {
			return nil, err
		}
		wanted := "CREATE TRIGGER " + name + " BEFORE " + guard.when + " ON vote_papers WHEN " + guard.condition + " BEGIN SELECT RAISE(ABORT,"
		lacks := ""
		if sql == "" {
			lacks = "is missing"
		} else if !strings.HasPrefix(strings.Join(strings.Fields(sql), " "), wanted) {
			lacks = "no longer refuses what it is for"
		}
		if lacks != "" {
			faults = append(faults, Fault{
				fmt.Sprintf("The guard trigger %s %s: a vote on paper could be changed without a trace.", name, lacks),
				"Restore a backup, or make the trigger again as its migration does, and find out who took it away.",
			})
		}
	}
	return faults, nil
}
