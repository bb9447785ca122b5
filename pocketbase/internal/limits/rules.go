// Package limits says how often one address or one account may ask. These are the only numbers: change them
// here. They are wide enough for a general meeting in one hall, where a hundred members come from one address,
// and far below what this server can do, so that one caller cannot stop the others.
package limits

import "time"

// Kind is what is asked for.
type Kind int

const (
	Page    Kind = iota // pages, pictures, scripts
	Read                // queries, and pages that begin to listen
	Large               // queries whose answer is a whole file
	Command             // one thing done
	SignIn              // asking for a message, or opening one
	Health              // is it well?
	Nowhere             // an address that does not exist: it uses up nobody's allowance for one that does
)

// Rule allows Most requests in each Window.
type Rule struct {
	Most   int
	Window time.Duration
}

// forAddress counts by the address of the caller (of an IPv6 address, the first 64 bits: one household).
var forAddress = map[Kind]Rule{
	Page:    {6000, time.Minute},
	Read:    {3000, time.Minute},
	Large:   {600, time.Minute},
	Command: {1200, time.Minute},
	SignIn:  {300, 10 * time.Minute},
	Health:  {120, time.Minute},
	Nowhere: {3000, time.Minute},
}

// forAccount counts by the signed-in account, wherever it comes from.
var forAccount = map[Kind]Rule{
	Read:    {600, time.Minute},
	Large:   {40, time.Minute},
	Command: {60, time.Minute},
	SignIn:  {30, 10 * time.Minute},
}

// networkFactor widens a rule for a whole network (of IPv4 24 bits, of IPv6 48), by which callers are counted when
// there are too many of them to count each.
const networkFactor = 20

// testFactor widens every rule in a test build that asks for it with --rate-limits=test.
const testFactor = 100_000
