<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
 <context>
  <name>o365desk</name>
  <message>
   <source>"{title}" cannot be redone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>"{title}" is not undone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>"{title}" was undone before.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A connection named "{name}" exists already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A contact belongs to one user; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A line has more than {longest_line} characters. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A stored secret is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>A value is longer than {csv} characters, or a quotation mark is never closed ({error}). Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Accept Suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Active seats nobody holds</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Add a first line such as: organization,first_name,last_name,email</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Addresses are seen in process lists and histories. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Advice</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>All Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Allow offline_access for the application, then sign in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another task has been writing for a minute; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another window or command has been writing {where} for too long; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another window or command has this profile open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Another worker was faster, or it was paused. Nothing was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archive Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>At most 1 MiB is stored. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Back it up with the server's own tools, such as pg_dump.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Because {why}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Both first and last name are written differently, but may be the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>By</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancel the sync, then disconnect again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Certificate and private key do not belong together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Change Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk and the rights of the folder, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk, then enter the secret again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the disk; what was stored before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the file's rights, and that no other program holds it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the folder and the free space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the folder, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the permissions of the folder and the disk, then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the tenant ID and the network between here and Microsoft.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Check the tenant ID of the connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a CSV file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a folder that you may write, with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose a longer one; several words are good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder for it with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name, or edit that connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name, or edit that one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another one: o365desk backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another place, or close the program that has the file open.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the PEM file with the certificate of the CA; the sandbox writes one at its start.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose the organization to match to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Choose whose link stays, or revert a link first. If both users are right, these are no duplicates.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>City</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close it (and end running syncs and workers), then try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Close the other o365desk, or try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Collector</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Column</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connect Microsoft 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Connection</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Consumed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Contacts linked to a Microsoft 365 user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Convert a .pfx file with: openssl pkcs12 -in file.pfx -nodes -out file.pem</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Create Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decided by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Decision</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Details</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Differences in: {value}. Nothing was kept on the server; the profile is as it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Domains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Download the CSV file from Microsoft's page on licensing service plans and choose it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each of the contacts is linked to a user of its own: {named}. A contact has one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Each row needs an id of its own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter it again: Integrations, Edit Credentials.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Enter it as https://127.0.0.1:PORT.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Every connection of this process to {where} has been in use for a minute; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Field by field: from → to; for a new contact, what would be documented</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fields: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Finding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Findings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are equal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are equal; one has a further first name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>First and last name are swapped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Fitting: {some}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Free some space, or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>From</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the id or the whole name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the id: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the passphrase, put the key file back, or log in as the user who made the vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Give the {credential_kind} as well.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>HTTP</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>History</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Holders</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>How many records it changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>If the organizations are one customer, merge these first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignore</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Import from CSV</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Integrations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is Not</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Is Now</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It did not let go of it for {timeout_s} seconds; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has version {version}; this o365desk knows {schema_version} as the newest. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It has {value} MB; at most {value_2} MB are read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It holds bytes that are no text in UTF-8, UTF-16 or Windows-1252. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is being synced.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It is not matched to an organization, or its options link no contacts.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It looks like postgresql+psycopg://user@server:5432/o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It names {id}; nothing of it was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs a name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs at least {shortest_passphrase} characters. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It needs: {value}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It signed in to {home}, the connection is for {tenant_id}. Nothing was kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes PostgreSQL 12 or newer and a database made with ENCODING 'UTF8' TEMPLATE template0.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes two or more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It takes your own decisions; those of others and of syncs go by their number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was made with the key of its {words}; the {words_2} was tried and holds another. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed by another window or command.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed with its connection.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was removed, perhaps by an undo.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was set to use a {credential_kind}, but none was given.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>It was undone by an older version, which kept nothing for a redo. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its address is not an https address of this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its backups are the server's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its backups are the server's. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its first line must hold the headings {value}. The names known before were kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its folder must exist and you must be able to write to it; {key_file_variable} names the file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its headings are: {value}. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its key ({words}) is not there. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Its users were not read whole the last time, so a contact could be doubled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Keep Contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Kind</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Leave it out: it is asked for, or read with --password-stdin, and kept in the secret store.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let an empty database be made for it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let an empty database be made for this one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Let it be the one that stays, or unpin it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Level</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Likely the Same</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Line {line} has {cells}; at most {most_columns} are read. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link To takes one user and one contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Link a user first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Linked to a Microsoft 365 user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List its tenants with: o365desk tenants</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk duplicates list --dismissed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk facts list</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them with: o365desk users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>List them: o365desk backups.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Log in to your desktop session, unlock the password store, and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at that line in a text editor; a quotation mark inside a value must be doubled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the database itself: o365desk check.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look at the list, then let it pass (Sync and Apply; on the command line: sync --confirm).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for faults of the profile with: o365desk check. Then try again, and report this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Look for one in this machine's own backups and name it: o365desk restore FILE.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>MFA</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mark as Left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Match the tenant first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Matching was cancelled.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mend the rows, or import without them (--skip-errors).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft 365 tenants matched to it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft gave no refresh token: the permission offline_access is refused, or a policy of the partner's tenant forbids to stay signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Microsoft takes RSA only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Mobile</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than one organization fits {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>More than one user is called {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move between servers with the server's own tools (pg_dump).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Move it into the server's database with: o365desk database move URL. Or choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name it by its tenant ID, a domain, or its display name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name one by its ID: {ids}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the file in the environment variable {key_file_variable} and start again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Name the right file in {key_file_variable}, or a new name: the file is made then.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>New</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next Lifecycle</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Next step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No Office 365 user is linked to this contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No connection lists it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No organization was chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>No port of this computer could be opened ({value}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody has signed in for {connection}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody signed in with it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nobody signed in.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not Enabled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Not duplicates</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing of it was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing to do: its changes are seen here when it has ended.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was decided.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was forgotten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was linked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was taken over for {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Number</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>OK</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Of the least sure pair, 0 to 100. A warning sign: something speaks against it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office 365 wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Office Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>One of them is gone: {next}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only contacts of one organization are compared and merged. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Only the first name is equal.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Open Edit Credentials and enter the secret or certificate again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Origin</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Outcome</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>PEM files are text that begins with -----BEGIN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Paused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Phone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Pinned contacts are left as documented by syncs and plans</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Plan</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Primary Email</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put back a copy of the file, or enter the secret of each connection again (Edit Credentials).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put it back from a copy, or write it anew with: o365desk database use URL</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Put the right key back, or change the environment variable {key_file_variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Queued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Reason</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Record</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Records</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Remove the columns that are not needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Repair the store, or name a key file in {key_file_variable}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Report this, and use the older o365desk meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore it with the server's own tools, such as pg_restore.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Restore the entry '{service}' / '{profile}', or remove the file vault.json from the data folder and enter the credentials again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert Link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert that link first, or choose another contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Revert the link first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Review Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Rule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>SKU</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Say: chmod 600 '{path}', and consider its key known to who could read it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seats assigned to somebody</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Seats that can be used: bought and in grace</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Settings</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Short Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with a code instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with it first: Sign In… in the window, or connection edit --sign-in delegated.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sign in with the service account of the partner's own tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Split it into several files, each with the headings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the newer o365desk, or use another data folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Start the sign-in again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Started</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Started by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>State</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Status</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Step</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Subscription</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Suggested Match</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Logs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync Options</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Sync the tenant, then apply again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncing...</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Syncs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Taught by</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Technicians</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant ID</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Tenant {tenant_id} was asked, {tenant_id_2} answered. Nothing was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>That is too long for a secret.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The account signed in to another tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The answer for {client} came from another tenant.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup could not be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The browser did not come back within {value} minutes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The certificate file cannot be read: {name}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The code has run out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The columns of {name} are not mapped.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The connection was not removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact is linked to {name} already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact to link to no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact was not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The contact's organization no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy is not what was copied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The copy of {source} says: {problem}. It was not kept; older backups are untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The credential of {name} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database could not be brought to this version of o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database is busy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The database on the server is not empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The details are in the log. Nothing that was saved before is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk is full: {name} was not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The disk with the profile gives errors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file holds no usable certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The file holds no usable private key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first line of the file must name the columns. Nothing was imported.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The first name is equal, and they share one of their last names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key does not open the secret vault.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file can be read by others.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file holds no key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key file was not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The key in the operating system's store is not o365desk's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one first name is a short form of the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one first name is an initial.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The last name is equal, and one is called by a further first name of the other.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The linked contact, or the best candidate with its score; +n: so many more</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The list of users arrived, the list of deleted users did not, so nobody was marked as gone.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The local cloud cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The local cloud's CA file cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The most likely organization with its score</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for accents, hyphens or blanks.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for spellings of one letter (ö and oe, ss and ß).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal but for the small words before the last name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names are equal, but one says junior or senior.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names differ by a letter or two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The names have nothing in common.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The next sync reads both again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store cannot be reached.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store did not keep the key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The operating system's store does not answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The organization it is matched to, or why it is ignored; click to choose one by typing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The organization was not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The partner's service account has not signed in. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The passphrase is too short.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The password does not belong into the address.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The plan of {name} was not applied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The private key is locked with a passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The private key is not an RSA key.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile could not be brought to this version of o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile is busy.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's database is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's folder cannot be used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The profile's note of its database cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The score of the suggestion that was decided about</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret store holds no sign-in of the service account; what was read before is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault cannot be read or written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is damaged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is in use by another o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault is locked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault needs its key file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault was replaced meanwhile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret vault was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secret was not kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key file, and none is named. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key in it, but {name}. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The settings were not saved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in cannot be kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in for {door} was refused.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sign-in in the browser cannot begin.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The suggestions from before were kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The support bundle was not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The sync was not started.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The tenant {tenant_id} is not known.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The token that came belongs to another tenant; it was thrown away.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The user {user_principal_name} is linked to it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The vault does not open with it. Nothing is lost.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>The {kind} of connection {connection_id} was changed outside o365desk or belongs to another connection. It was not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup that can be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no backup {source}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no connection named "{name}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no fact {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no field {field} to {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no field {key} to choose.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no journal entry {entry_id}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no organization {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no pair {unknown}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no sync run {run_id}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no tenant "{text}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is no user {text}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to apply for {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is nothing to {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>There is one with the name {name} already (id {same}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>These contacts are of different organizations.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This backup cannot be restored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This connection no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This contact no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database cannot hold a profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database is no o365desk profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This database was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This file is no o365desk profile.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no address of a PostgreSQL database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is no address of a database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This is not a table of product names.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This location no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This machine's secret store holds none; nothing that was read before is touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This organization no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile folder belongs to another database.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile folder holds a profile already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile is being synced already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile lives in a database server.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile lives on a server already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This profile was written by a newer o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This tenant is being synced already.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This user no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>This {word} no longer exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Time</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>To</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Took</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again, or sign in with a code.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Two users cannot be linked to one contact.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Type</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Undone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unlock the password store and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unpin one of them first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Unused</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update o365desk on this machine.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Update o365desk, or choose another folder with --data-dir.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User Name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User or Licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>User {wanted} is linked to none of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that are present in the tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Users that were read and hold it</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wait for it to end, or cancel it there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Website</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>What the vault gave back is not what was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>When</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Why</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Windows reserves the name {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>With Unused Seats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Without Tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would Be</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Would Become</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>Wrong passphrase.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>accepted suggestion</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>address</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>alias</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>aliases</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>application</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>archived</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>auto</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cancelled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>certificate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>changed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>china</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>command line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>complete</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>conflict</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>connect</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contacts</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>create</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>created from Office 365</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>created from the user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>credentials</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>customers</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>cut</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>damaged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dark</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deadline</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>debug</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated admin customer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>delegated admin customer and contract</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>deleted, restorable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>direct</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>documented wins</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>dod</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domain</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>domains</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>edited by a technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>entered by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equal name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equipment</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>equipment mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>error</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>evidence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>failed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>fill blanks only</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>first and last name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gcc-high</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>global</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>gone</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>good</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>guest</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>held</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>hold</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>id</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ignored</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>imported</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>in scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>info</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is not empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>is one of</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>keep</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>kept</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licences</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed shared mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed, no sign-in for 90 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>licensed, sign-in blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>light</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>link</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>linked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>listed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>local</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>log line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>longer ago</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox nearly full</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox of a function</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox types</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>mailbox usage</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>manual</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>many linked contacts would be marked as left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>marked as left</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matched by hand</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>matches</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more contacts would be created than users were read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>more seats used than bought</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>muted</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>never</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>new</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no MFA registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>no consent</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>none</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not available</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not blank</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not planned</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not read</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>not registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>o365desk keeps the key in the secret store instead.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>of a newer o365desk</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>ok</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organization</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organization created</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>organizations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>others</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>out of scope</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>overview</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>own tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partial</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>partner</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>permissions</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>person</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>pinned contact</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>possible duplicate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>present</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>proxy</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>queued</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>readable</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>redo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>registered</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>renewals</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>room</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>room mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>scheduled</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>secret</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>service account</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>shared, room or equipment mailbox</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in activity</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>sign-in blocked</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>silence</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>subscription not chosen</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>succeeded</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>technician</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tenant</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>the list of users came back empty</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>title</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>tls</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unchanged</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>under way</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undo</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>undone before</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unlicensed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unmatched</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>unused seats</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>update</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>user name</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>users</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>waiting for Microsoft</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>warning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 30 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 7 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>within 90 days</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} has version {version}; this o365desk knows {schema_version} as the newest. The file was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is a database of something else. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is in use. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file} is unchanged: {getattr}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{file}: {error}. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{folder} belongs to {known}; {wanted} was asked for. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{folder} belongs to {remembered}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{found} tenants are named "{text}".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{fresh}: {problem}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{named} is {state}: {problem}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be read at line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be used like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} cannot be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} failed ({name__}); it may be locked. Nothing was overwritten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has a line that is too long.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no headings.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has no tenant {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} has too many columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a CSV file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not a PEM file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is not due.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is reported as deleted and is not among the deleted users.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is too large.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} is too long for a certificate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} lacks the column {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} returned something else for '{service}'. Nothing was overwritten.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} took it but did not give it back. No secret was stored.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not imported: {errors} of {rows} rows have errors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not merged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name} was not removed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}, line {line}: the {columns} {fault}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: another tenant answered.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{name}: it is not certain who was deleted.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} cannot be read; it was kept as {name}. Connections, matches and contacts are not touched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} does not hold what was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} has format {version}, this o365desk knows {format_version}. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} has the mode {stat}. It was not used.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path} should hold 64 hexadecimal digits. It was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. A file that was there before is untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. No secret was stored or changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{path}: {value}. What it held is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{profile}: {error}. The database that was there is kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{reporter}: absent users were not judged.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{setting} is not understood.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{target}: {error}. Older backups are untouched.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{title}: something went wrong inside o365desk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} cannot be used like this.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} has been writing {where} for too long; nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} holds no backup. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} holds {passed} backups, none of them good. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value} is at it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{value}. Nothing was written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} cannot be read ({cause}). The file was left as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} holds another profile. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} holds tables of something else. It was not changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is PostgreSQL {value} with the encoding {encoding}. Nothing was changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is read-only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <source>{where} is unchanged: {getattr}.</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
