// Checks of the database itself: are the tables those this program was built for, is every connection as
// durable as promised, and does nothing change or remove what is append-only.
package selfcheck

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/database"
)

func migrationsApplied(subject Subject) ([]Fault, error) {
	missing, err := MissingMigrations(subject.App)
	if err != nil || len(missing) == 0 {
		return nil, err
	}
	return []Fault{{
		fmt.Sprintf("The tables are not up to date: %s.", strings.Join(missing, ", ")),
		"Run common-care migrate up.",
	}}, nil
}

// MissingMigrations names the migrations that this program has and the database has not seen.
func MissingMigrations(app core.App) ([]string, error) {
	var applied []string
	err := app.ConcurrentDB().Select("file").From(core.DefaultMigrationsTable).Column(&applied)
	if err != nil {
		return nil, err
	}
	done := map[string]bool{}
	for _, name := range applied {
		done[name] = true
	}
	var missing []string
	for _, list := range []core.MigrationsList{core.SystemMigrations, core.AppMigrations} {
		for _, migration := range list.Items() {
			if !done[migration.File] {
				missing = append(missing, migration.File)
			}
		}
	}
	return missing, nil
}

func durabilityAsPromised(subject Subject) ([]Fault, error) {
	reading := append([]database.Promise{database.ReadOnly}, database.Promises...)
	var faults []Fault
	for _, pool := range []struct {
		name     string
		db       dbx.Builder
		promises []database.Promise
	}{
		{"reading connection", subject.App.ConcurrentDB(), database.Promises},
		{"writing connection", subject.App.NonconcurrentDB(), database.Promises},
		{"reading connection of the log", subject.App.AuxConcurrentDB(), database.Promises},
		{"writing connection of the log", subject.App.AuxNonconcurrentDB(), database.Promises},
		{"connection of the queries", subject.Readers, reading},
	} {
		for _, promise := range pool.promises {
			var got string
			if err := pool.db.NewQuery("PRAGMA " + promise.Name).Row(&got); err != nil {
				return nil, fmt.Errorf("the %s does not answer: %w", pool.name, err)
			}
			if got != promise.Want {
				faults = append(faults, Fault{
					fmt.Sprintf("The database is weaker than promised: on the %s %s is %s, not %s, so it is not sure that %s.", pool.name, promise.Name, got, promise.Want, promise.Why),
					"Open it with internal/database only.",
				})
			}
		}
	}
	return faults, nil
}

// AppendOnlyFile lists the tables in which nothing is ever changed or removed.
const AppendOnlyFile = "append-only.json"

func appendOnlyGuarded(subject Subject) ([]Fault, error) {
	path := filepath.Join(subject.Settings.Root, AppendOnlyFile)
	var tables []string
	raw, err := os.ReadFile(path)
	if err == nil {
		err = json.Unmarshal(raw, &tables)
	}
	if err != nil || len(tables) == 0 {
		return []Fault{{
			fmt.Sprintf("The list of append-only tables (%s) is missing, empty or broken.", path),
			"Restore it from the release.",
		}}, nil
	}
	var faults []Fault
	for _, table := range tables {
		for _, moment := range []string{"insert", "update", "delete"} {
			name := "guard_" + table + "_" + moment
			sql, err := triggerSQL(subject.App, table, name)
			if err != nil {
				return nil, err
			}
			if fault := weakness(sql, table, moment); fault != "" {
				faults = append(faults, Fault{
					fmt.Sprintf("The guard trigger %s %s: rows of %s could be changed without a trace.", name, fault, table),
					"Restore a backup, or make the trigger again as the first migration does, and find out who took it away.",
				})
			}
		}
	}
	return faults, nil
}

func triggerSQL(app core.App, table, name string) (string, error) {
	var found []string
	err := app.ConcurrentDB().NewQuery("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = {:name} AND tbl_name = {:table}").
		Bind(dbx.Params{"name": name, "table": table}).Column(&found)
	if err != nil || len(found) == 0 {
		return "", err
	}
	return found[0], nil
}

// weakness says what a guard trigger lacks, or nothing. Changing and removing must be refused always; adding
// may be refused only when it would replace a row, so its trigger has a condition.
func weakness(sql, table, moment string) string {
	if sql == "" {
		return "is missing"
	}
	condition := ""
	if moment == "insert" {
		condition = `(WHEN .+ )?`
	}
	shape := regexp.MustCompile(`(?is)^CREATE TRIGGER ["'\[\x60]?\w+["'\]\x60]? BEFORE ` + moment +
		` ON ["'\[\x60]?` + table + `["'\]\x60]? (FOR EACH ROW )?` + condition + `BEGIN SELECT RAISE ?\( ?(ABORT|FAIL|ROLLBACK) ?,`)
	if !shape.MatchString(strings.Join(strings.Fields(sql), " ")) {
		return "no longer refuses every " + moment
	}
	return ""
}
