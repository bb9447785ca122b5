package selfcheck

import (
	"fmt"
	"regexp"
	"strings"
)

// rollGuards are the guards of the rolls. A roll of a secret vote takes no new line, loses none and gives none to
// somebody else. Its one exception from append-only is the envelope on a line, which may be replaced until the box is
// fixed; then `box` refuses that too, and lets through nothing but the emptying after the opening.
var rollGuards = map[string]string{
	"insert": "INSERT",
	"delete": "DELETE",
	"update": "UPDATE OF id, motion, member, groupKey",
	"box":    "UPDATE OF envelope, turn, voted",
}

// secretRollsGuarded checks that every guard of the rolls is there and refuses what it is for.
func secretRollsGuarded(subject Subject) ([]Fault, error) {
	var faults []Fault
	for _, guard := range []string{"insert", "delete", "update", "box"} {
		name := "guard_vote_rolls_" + guard
		sql, err := triggerSQL(subject.App, "vote_rolls", name)
		if err != nil {
			return nil, err
		}
		if fault := rollWeakness(sql, rollGuards[guard]); fault != "" {
			faults = append(faults, Fault{
				fmt.Sprintf("The guard trigger %s %s: the roll or the box of a secret vote could be changed without a trace.", name, fault),
				"Restore a backup, or make the trigger again as its migration does, and find out who took it away.",
			})
		}
	}
	return faults, nil
}

// rollWeakness says what a guard of the rolls lacks, or nothing: it stands before what it refuses, looks at the vote of
// the line alone, and ends the statement.
func rollWeakness(sql, when string) string {
	if sql == "" {
		return "is missing"
	}
	table := "sealed_papers"
	if strings.HasPrefix(when, "UPDATE OF envelope") {
		table = "sealed_boxes"
	}
	shape := regexp.MustCompile(`^CREATE TRIGGER \w+ BEFORE ` + when + ` ON vote_rolls WHEN EXISTS \(SELECT 1 FROM ` + table +
		` WHERE motion = (NEW|OLD)\.motion\) .*BEGIN SELECT RAISE\(ABORT,`)
	if !shape.MatchString(strings.Join(strings.Fields(sql), " ")) {
		return "no longer refuses what it is for"
	}
	return ""
}
