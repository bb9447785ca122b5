// This file looks for damage: pages of the database file that do not fit together, whoever broke them.
package database

import (
	"path/filepath"
	"sync"
)

// Integrity remembers what the last look found.
type Integrity struct {
	path  string
	mutex sync.Mutex
	fault string
}

// NewIntegrity looks at the database in a data folder.
func NewIntegrity(folder string) *Integrity {
	return &Integrity{path: filepath.Join(folder, "data.db")}
}

// Fault says in a sentence what is broken and what to do, or nothing.
func (i *Integrity) Fault() string {
	i.mutex.Lock()
	defer i.mutex.Unlock()
	return i.fault
}

// Look reads the whole file, on a connection of its own; others go on meanwhile. A database that cannot be asked is
// damaged too.
func (i *Integrity) Look() {
	said := quickCheck(i.path)
	i.mutex.Lock()
	defer i.mutex.Unlock()
	i.fault = ""
	if said != "ok" {
		i.fault = "The database is damaged (" + said + "). Stop the server, keep a copy of the data folder as it is, and restore the newest backup."
	}
}

func quickCheck(path string) (said string) {
	db, err := Connect(path)
	if err != nil {
		return err.Error()
	}
	defer db.Close()
	if err := db.NewQuery("PRAGMA quick_check(1)").Row(&said); err != nil {
		return err.Error()
	}
	return said
}
