// Package history notices when a table in which nothing is ever removed has lost rows: a backup put back without a
// word, a file exchanged, a disk that lied. For each such table it keeps, in a small file beside the database, how
// many rows there were and a digest of the last one. The database may be ahead of the file, because the file is
// written a moment after a commit; it may never be behind it. The file is written only from what a reading connection
// sees, and that is on the disk already (synchronous=FULL), so that no kill and no power cut gives a false alarm.
package history

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/types"
)

const (
	// File is where the heads are kept, in the data folder.
	File = "heads.json"
	// listFile names the tables in which nothing is ever changed or removed.
	listFile = "append-only.json"
	mend     = "Stop the server, find out who changed the data, and restore the newest backup; if it is a backup that you have put back yourself, say so with: common-care check --accept-history."
)

// Head is how far a table had come.
type Head struct {
	Rows    int64    `json:"rows"`    // how many rows up to the last
	Last    int64    `json:"last"`    // the rowid of the last row; rows are numbered as they come
	Columns []string `json:"columns"` // what the digest is made of: a migration may add more
	Digest  string   `json:"digest"`  // of the last row
}

// Keeper compares the tables with their heads and writes these down.
type Keeper struct {
	app    core.App
	path   string
	tables []string

	mutex sync.Mutex
	kept  map[string]Head
	fault string
	seen  time.Time // when the file was changed that the fault was found with
}

// Open makes a keeper for a data folder. The list of tables lies in root; without one there is nothing to keep.
func Open(app core.App, root, folder string) *Keeper {
	k := &Keeper{app: app, path: filepath.Join(folder, File)}
	if raw, err := os.ReadFile(filepath.Join(root, listFile)); err == nil {
		_ = json.Unmarshal(raw, &k.tables) // the self-check says when it is broken
	}
	return k
}

// Fault says in a sentence what is missing and what to do, or nothing.
func (k *Keeper) Fault() string {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.fault
}

// Check compares every table with its head. It counts rows: at the start and once a night.
func (k *Keeper) Check() error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	return k.check()
}

func (k *Keeper) check() error {
	k.kept, k.fault = map[string]Head{}, ""
	raw, err := os.ReadFile(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // the first start
	}
	if info, err := os.Stat(k.path); err == nil {
		k.seen = info.ModTime()
	}
	if err == nil {
		err = json.Unmarshal(raw, &k.kept)
	}
	if err != nil {
		k.fault = fmt.Sprintf("What the history was compared with (%s) cannot be read, so nobody knows whether it is whole. %s", k.path, mend)
		return nil
	}
	for _, table := range k.tables {
		head, known := k.kept[table]
		if !known {
			continue
		}
		lost, err := k.lost(table, head)
		if err != nil {
			return err
		}
		if lost != "" {
			k.fault = fmt.Sprintf("The history is shorter than it was: %s. %s", lost, mend)
			return nil
		}
	}
	return nil
}

// lost says what a table no longer has of what it had, or nothing.
func (k *Keeper) lost(table string, head Head) (string, error) {
	if !k.app.HasTable(table) {
		return table + " is gone", nil
	}
	if head.Rows == 0 {
		return "", nil
	}
	var rows int64
	err := k.app.ConcurrentDB().NewQuery("SELECT count(*) FROM {{" + table + "}} WHERE rowid <= {:last}").Bind(dbx.Params{"last": head.Last}).Row(&rows)
	if err != nil {
		return "", err
	}
	if rows < head.Rows {
		return fmt.Sprintf("%s had %d rows and %d of them are there", table, head.Rows, rows), nil
	}
	digest, err := k.digest(table, head.Last, head.Columns)
	if err == nil && digest != head.Digest {
		return fmt.Sprintf("row %d of %s is another than it was", head.Rows, table), nil
	}
	return "", err
}

// Keep writes the heads down when a table has grown. Where something is missing nothing is written, or the alarm
// would be forgotten; when somebody has acknowledged it meanwhile, it is over.
func (k *Keeper) Keep() error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	if k.fault != "" {
		if info, err := os.Stat(k.path); err == nil && !info.ModTime().Equal(k.seen) {
			return k.check()
		}
		return nil
	}
	heads, grown, err := k.heads(k.kept)
	if err != nil || !grown || k.fault != "" {
		return err
	}
	return k.write(heads)
}

// Retake writes all heads down anew, after a migration or when somebody has acknowledged that rows are missing.
func (k *Keeper) Retake() error {
	k.mutex.Lock()
	defer k.mutex.Unlock()
	k.fault = ""
	heads, _, err := k.heads(nil)
	if err != nil {
		return err
	}
	return k.write(heads)
}

// acceptedTable is where it stands that a shortened history was taken for whole: two office holders confirm it there.
const acceptedTable = "history_accepts"

// Accept takes the history as it is now for whole and writes down that somebody did, with what was missing. It is done
// at the server's own terminal; nothing here keeps whoever sits there from changing more.
func (k *Keeper) Accept() error {
	fault := k.Fault()
	if err := k.Retake(); err != nil {
		return err
	}
	if !k.app.HasTable(acceptedTable) {
		return nil
	}
	_, err := k.app.NonconcurrentDB().Insert(acceptedTable, dbx.Params{
		"id":    core.GenerateDefaultRandomId(),
		"fault": strings.TrimSuffix(fault, " "+mend),
		"at":    types.NowDateTime().String(),
	}).Execute()
	return err
}

// heads looks at every table and goes on from the heads that are known.
func (k *Keeper) heads(known map[string]Head) (heads map[string]Head, grown bool, err error) {
	heads = map[string]Head{}
	for _, table := range k.tables {
		before := known[table]
		var last int64
		if !k.app.HasTable(table) {
			continue
		}
		if err := k.app.ConcurrentDB().NewQuery("SELECT COALESCE(max(rowid), 0) FROM {{" + table + "}}").Row(&last); err != nil {
			return nil, false, err
		}
		switch {
		case last < before.Last:
			k.fault = fmt.Sprintf("The history is shorter than it was: rows of %s have gone while the server ran. %s", table, mend)
			return nil, false, nil
		case last == before.Last && before.Columns != nil:
			heads[table] = before
			continue
		}
		head, err := k.head(table, before, last)
		if err != nil {
			return nil, false, err
		}
		heads[table], grown = head, true
	}
	return heads, grown, nil
}

func (k *Keeper) head(table string, before Head, last int64) (Head, error) {
	columns, err := k.app.TableColumns(table)
	if err != nil {
		return Head{}, err
	}
	var more int64
	err = k.app.ConcurrentDB().NewQuery("SELECT count(*) FROM {{" + table + "}} WHERE rowid > {:before} AND rowid <= {:last}").
		Bind(dbx.Params{"before": before.Last, "last": last}).Row(&more)
	if err != nil {
		return Head{}, err
	}
	head := Head{Rows: before.Rows + more, Last: last, Columns: columns}
	if head.Rows > 0 {
		head.Digest, err = k.digest(table, last, columns)
	}
	return head, err
}

// digest is made of the row as SQL would write it, so that a text and a number that look alike are two.
func (k *Keeper) digest(table string, rowid int64, columns []string) (string, error) {
	quoted := make([]string, len(columns))
	for i, column := range columns {
		quoted[i] = "quote([[" + column + "]])"
	}
	var found []string
	err := k.app.ConcurrentDB().NewQuery("SELECT " + strings.Join(quoted, " || ',' || ") + " FROM {{" + table + "}} WHERE rowid = {:rowid}").
		Bind(dbx.Params{"rowid": rowid}).Column(&found)
	if err != nil || len(found) == 0 {
		return "", err
	}
	sum := sha256.Sum256([]byte(found[0]))
	return hex.EncodeToString(sum[:]), nil
}

// write puts a whole file in the place of the last one: a kill leaves the one or the other.
func (k *Keeper) write(heads map[string]Head) error {
	text, err := json.MarshalIndent(heads, "", "  ")
	if err != nil {
		return err
	}
	making, err := os.CreateTemp(filepath.Dir(k.path), ".heads-*")
	if err != nil {
		return err
	}
	defer os.Remove(making.Name()) // it is not there any more when all went well
	_, err = making.Write(append(text, '\n'))
	err = errors.Join(err, making.Sync(), making.Close())
	if err == nil {
		err = os.Rename(making.Name(), k.path)
	}
	if err == nil {
		k.kept = heads
	}
	return err
}
