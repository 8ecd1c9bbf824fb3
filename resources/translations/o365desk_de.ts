<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
 <context>
  <name>o365desk</name>
  <message>
   <source>
Decision {redo_closed_by} is about the same records, so Ctrl+Shift+Z passes it over.</source>
   <translation>
Entscheidung {redo_closed_by} betrifft dieselben Datensätze, Strg+Umschalt+Z übergeht sie daher.</translation>
  </message>
  <message>
   <source> Ctrl+Z undoes the import.</source>
   <translation> Strg+Z macht den Import rückgängig.</translation>
  </message>
  <message>
   <source> Its first sync is queued for one hour from now; Start Manual Sync begins at once.</source>
   <translation> Die erste Synchronisierung ist für in einer Stunde eingereiht; "Jetzt synchronisieren" beginnt sofort.</translation>
  </message>
  <message>
   <source> Score {score} %.</source>
   <translation> Punktzahl {score} %.</translation>
  </message>
  <message>
   <source> The damaged database is kept as {aside}.</source>
   <translation> Die beschädigte Datenbank bleibt als {aside} erhalten.</translation>
  </message>
  <message>
   <source> by {undone_by}</source>
   <translation> von {undone_by}</translation>
  </message>
  <message>
   <source> days</source>
   <translation> Tage</translation>
  </message>
  <message>
   <source> minutes</source>
   <translation> Minuten</translation>
  </message>
  <message>
   <source> on {format_time}</source>
   <translation> am {format_time}</translation>
  </message>
  <message>
   <source> {rows} left out.</source>
   <translation> {rows} ausgelassen.</translation>
  </message>
  <message>
   <source>"{title}" cannot be redone.</source>
   <translation>"{title}" kann nicht wiederholt werden.</translation>
  </message>
  <message>
   <source>"{title}" is not undone.</source>
   <translation>"{title}" ist nicht rückgängig gemacht.</translation>
  </message>
  <message>
   <source>"{title}" was undone before.</source>
   <translation>"{title}" wurde schon rückgängig gemacht.</translation>
  </message>
  <message>
   <source>&amp;About o365desk</source>
   <translation>&amp;Über o365desk</translation>
  </message>
  <message>
   <source>&amp;Actions</source>
   <translation>Ak&amp;tionen</translation>
  </message>
  <message>
   <source>&amp;Address</source>
   <translation>&amp;Adresse</translation>
  </message>
  <message>
   <source>&amp;Another Way</source>
   <translation>&amp;Anderer Weg</translation>
  </message>
  <message>
   <source>&amp;Back</source>
   <translation>&amp;Zurück</translation>
  </message>
  <message>
   <source>&amp;Back Up Now</source>
   <translation>Jetzt &amp;sichern</translation>
  </message>
  <message>
   <source>&amp;Browse…</source>
   <translation>&amp;Durchsuchen…</translation>
  </message>
  <message>
   <source>&amp;Cancel Sync</source>
   <translation>Synchronisierung &amp;abbrechen</translation>
  </message>
  <message>
   <source>&amp;Cancel Test</source>
   <translation>Test &amp;abbrechen</translation>
  </message>
  <message>
   <source>&amp;Changes</source>
   <translation>Ä&amp;nderungen</translation>
  </message>
  <message>
   <source>&amp;Changes ({changes})</source>
   <translation>Ä&amp;nderungen ({changes})</translation>
  </message>
  <message>
   <source>&amp;Changes ({lines} of {changes})</source>
   <translation>Ä&amp;nderungen ({lines} von {changes})</translation>
  </message>
  <message>
   <source>&amp;City</source>
   <translation>&amp;Ort</translation>
  </message>
  <message>
   <source>&amp;Collectors</source>
   <translation>Sa&amp;mmler</translation>
  </message>
  <message>
   <source>&amp;Collectors ({collectors})</source>
   <translation>Sa&amp;mmler ({collectors})</translation>
  </message>
  <message>
   <source>&amp;Contacts</source>
   <translation>&amp;Kontakte</translation>
  </message>
  <message>
   <source>&amp;Copy</source>
   <translation>&amp;Kopieren</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>&amp;Dunkel</translation>
  </message>
  <message>
   <source>&amp;Delete the synced data</source>
   <translation>Synchronisierte &amp;Daten löschen</translation>
  </message>
  <message>
   <source>&amp;Disconnect…</source>
   <translation>&amp;Trennen…</translation>
  </message>
  <message>
   <source>&amp;Documented wins</source>
   <translation>&amp;Dokumentiertes gilt</translation>
  </message>
  <message>
   <source>&amp;Done</source>
   <translation>&amp;Fertig</translation>
  </message>
  <message>
   <source>&amp;E-mail addresses</source>
   <translation>&amp;E-Mail-Adressen</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Edit Credentials…</source>
   <translation>&amp;Anmeldedaten bearbeiten…</translation>
  </message>
  <message>
   <source>&amp;Export…</source>
   <translation>&amp;Exportieren…</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>&amp;Suchen</translation>
  </message>
  <message>
   <source>&amp;First Steps</source>
   <translation>&amp;Erste Schritte</translation>
  </message>
  <message>
   <source>&amp;First name</source>
   <translation>&amp;Vorname</translation>
  </message>
  <message>
   <source>&amp;Follow</source>
   <translation>&amp;Folgen</translation>
  </message>
  <message>
   <source>&amp;Guests</source>
   <translation>&amp;Gäste</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Help for This View</source>
   <translation>&amp;Hilfe zu dieser Ansicht</translation>
  </message>
  <message>
   <source>&amp;History</source>
   <translation>&amp;Verlauf</translation>
  </message>
  <message>
   <source>&amp;Important</source>
   <translation>&amp;Wichtig</translation>
  </message>
  <message>
   <source>&amp;Import…</source>
   <translation>&amp;Importieren…</translation>
  </message>
  <message>
   <source>&amp;Interval of new connections</source>
   <translation>&amp;Abstand neuer Verbindungen</translation>
  </message>
  <message>
   <source>&amp;Keep Waiting</source>
   <translation>&amp;Weiter warten</translation>
  </message>
  <message>
   <source>&amp;Keep names, mail addresses and domains</source>
   <translation>&amp;Namen, Mailadressen und Domänen behalten</translation>
  </message>
  <message>
   <source>&amp;Keep sync logs for</source>
   <translation>Synchronisierungs&amp;protokolle behalten für</translation>
  </message>
  <message>
   <source>&amp;Keep syncing when the window is closed</source>
   <translation>&amp;Weiter synchronisieren, wenn das Fenster geschlossen ist</translation>
  </message>
  <message>
   <source>&amp;Keep the synced data</source>
   <translation>Synchronisierte Daten &amp;behalten</translation>
  </message>
  <message>
   <source>&amp;Keyboard Shortcuts</source>
   <translation>&amp;Tastenkürzel</translation>
  </message>
  <message>
   <source>&amp;Kind</source>
   <translation>&amp;Art</translation>
  </message>
  <message>
   <source>&amp;Last name</source>
   <translation>&amp;Nachname</translation>
  </message>
  <message>
   <source>&amp;Licences</source>
   <translation>&amp;Lizenzen</translation>
  </message>
  <message>
   <source>&amp;Light</source>
   <translation>&amp;Hell</translation>
  </message>
  <message>
   <source>&amp;Lines</source>
   <translation>&amp;Zeilen</translation>
  </message>
  <message>
   <source>&amp;Lines ({lines})</source>
   <translation>&amp;Zeilen ({lines})</translation>
  </message>
  <message>
   <source>&amp;Logs</source>
   <translation>&amp;Protokolle</translation>
  </message>
  <message>
   <source>&amp;Mailbox usage</source>
   <translation>Postfach&amp;nutzung</translation>
  </message>
  <message>
   <source>&amp;Manage (a tenant's user list)</source>
   <translation>&amp;Verwalten (Benutzerliste eines Tenants)</translation>
  </message>
  <message>
   <source>&amp;Matches</source>
   <translation>&amp;Zuordnungen</translation>
  </message>
  <message>
   <source>&amp;Matching</source>
   <translation>&amp;Zuordnung</translation>
  </message>
  <message>
   <source>&amp;Merge</source>
   <translation>&amp;Zusammenführen</translation>
  </message>
  <message>
   <source>&amp;Mobile phone</source>
   <translation>&amp;Mobiltelefon</translation>
  </message>
  <message>
   <source>&amp;Name</source>
   <translation>&amp;Name</translation>
  </message>
  <message>
   <source>&amp;New Connection…</source>
   <translation>&amp;Neue Verbindung…</translation>
  </message>
  <message>
   <source>&amp;Notes</source>
   <translation>&amp;Notizen</translation>
  </message>
  <message>
   <source>&amp;Notify me when a sync ends and another window is in front</source>
   <translation>&amp;Benachrichtigen, wenn eine Synchronisierung endet und ein anderes Fenster vorn ist</translation>
  </message>
  <message>
   <source>&amp;Office phone</source>
   <translation>Telefon (&amp;Büro)</translation>
  </message>
  <message>
   <source>&amp;Partner sign-in</source>
   <translation>&amp;Partneranmeldung</translation>
  </message>
  <message>
   <source>&amp;Passphrase</source>
   <translation>&amp;Passphrase</translation>
  </message>
  <message>
   <source>&amp;Pause</source>
   <translation>&amp;Pausieren</translation>
  </message>
  <message>
   <source>&amp;Pause Scheduled Syncs</source>
   <translation>Geplante Synchronisierungen &amp;pausieren</translation>
  </message>
  <message>
   <source>&amp;Phone</source>
   <translation>&amp;Telefon</translation>
  </message>
  <message>
   <source>&amp;Preview</source>
   <translation>&amp;Vorschau</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>&amp;Beenden</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>&amp;Wiederholen</translation>
  </message>
  <message>
   <source>&amp;Redo the Rest</source>
   <translation>Den &amp;Rest wiederholen</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>&amp;Region</translation>
  </message>
  <message>
   <source>&amp;Repeat</source>
   <translation>&amp;Wiederholung</translation>
  </message>
  <message>
   <source>&amp;Restore This Backup</source>
   <translation>Diese Sicherung wiede&amp;rherstellen</translation>
  </message>
  <message>
   <source>&amp;Resume</source>
   <translation>&amp;Fortsetzen</translation>
  </message>
  <message>
   <source>&amp;Resume Scheduled Syncs</source>
   <translation>Geplante Synchronisierungen &amp;fortsetzen</translation>
  </message>
  <message>
   <source>&amp;Save</source>
   <translation>&amp;Speichern</translation>
  </message>
  <message>
   <source>&amp;Save As…</source>
   <translation>Speichern &amp;unter…</translation>
  </message>
  <message>
   <source>&amp;Save and Continue</source>
   <translation>&amp;Speichern und fortfahren</translation>
  </message>
  <message>
   <source>&amp;Short name</source>
   <translation>&amp;Kurzname</translation>
  </message>
  <message>
   <source>&amp;Show o365desk</source>
   <translation>o365desk an&amp;zeigen</translation>
  </message>
  <message>
   <source>&amp;Start Manual Sync</source>
   <translation>Jetzt &amp;synchronisieren</translation>
  </message>
  <message>
   <source>&amp;Sync</source>
   <translation>&amp;Synchronisierung</translation>
  </message>
  <message>
   <source>&amp;Sync and Apply</source>
   <translation>&amp;Synchronisieren und anwenden</translation>
  </message>
  <message>
   <source>&amp;Tenant</source>
   <translation>&amp;Tenant</translation>
  </message>
  <message>
   <source>&amp;Tenant ID</source>
   <translation>&amp;Tenant-ID</translation>
  </message>
  <message>
   <source>&amp;Test Connection</source>
   <translation>Verbindung &amp;testen</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>&amp;Titel</translation>
  </message>
  <message>
   <source>&amp;Tour</source>
   <translation>&amp;Rundgang</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>&amp;Rückgängig</translation>
  </message>
  <message>
   <source>&amp;Undo the Rest</source>
   <translation>Den &amp;Rest rückgängig machen</translation>
  </message>
  <message>
   <source>&amp;Unlicensed users</source>
   <translation>&amp;Benutzer ohne Lizenz</translation>
  </message>
  <message>
   <source>&amp;User</source>
   <translation>&amp;Benutzer</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Websites</source>
   <translation>&amp;Websites</translation>
  </message>
  <message>
   <source>'{short}' is neither yes nor no. Write yes, no or nothing.</source>
   <translation>'{short}' ist weder ja noch nein. Schreiben Sie yes, no oder nichts.</translation>
  </message>
  <message>
   <source>'{short}' is no e-mail address. Write it like name@example.com, or nothing.</source>
   <translation>'{short}' ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.com, oder nichts.</translation>
  </message>
  <message>
   <source>'{short}' stands in line {earlier} already. Remove one of the two lines.</source>
   <translation>'{short}' steht schon in Zeile {earlier}. Entfernen Sie eine der beiden Zeilen.</translation>
  </message>
  <message>
   <source>(empty)</source>
   <translation>(leer)</translation>
  </message>
  <message>
   <source>(leave out)</source>
   <translation>(auslassen)</translation>
  </message>
  <message>
   <source>(no heading)</source>
   <translation>(keine Überschrift)</translation>
  </message>
  <message>
   <source>(passed over)</source>
   <translation>(übergangen)</translation>
  </message>
  <message>
   <source>+ and − change it</source>
   <translation>+ und − ändern sie</translation>
  </message>
  <message>
   <source>, in the partner's own tenant</source>
   <translation>, im eigenen Tenant des Partners</translation>
  </message>
  <message>
   <source>, left</source>
   <translation>, ausgeschieden</translation>
  </message>
  <message>
   <source>, linked by {rule}</source>
   <translation>, verknüpft durch: {rule}</translation>
  </message>
  <message>
   <source>, {errors}. Mend the file, or leave those rows out.</source>
   <translation>, {errors}. Bessern Sie die Datei aus, oder lassen Sie diese Zeilen weg.</translation>
  </message>
  <message>
   <source>1 contact moves.</source>
   <translation>1 Kontakt zieht um.</translation>
  </message>
  <message>
   <source>1 location moves.</source>
   <translation>1 Standort zieht um.</translation>
  </message>
  <message>
   <source>1 tenant is held</source>
   <translation>1 Tenant ist angehalten</translation>
  </message>
  <message>
   <source>1 tenant is matched to it.</source>
   <translation>1 Tenant ist ihr zugeordnet.</translation>
  </message>
  <message>
   <source>1 to 9</source>
   <translation>1 bis 9</translation>
  </message>
  <message>
   <source>1 user</source>
   <translation>1 Benutzer</translation>
  </message>
  <message>
   <source>1 website is added.</source>
   <translation>1 Website kommt hinzu.</translation>
  </message>
  <message>
   <source>1. Documentation</source>
   <translation>1. Dokumentation</translation>
  </message>
  <message>
   <source>1. Open this page on any device:</source>
   <translation>1. Öffnen Sie diese Seite auf einem beliebigen Gerät:</translation>
  </message>
  <message>
   <source>2. Connect</source>
   <translation>2. Verbinden</translation>
  </message>
  <message>
   <source>2. Enter this code and sign in as the service account:</source>
   <translation>2. Geben Sie diesen Code ein und melden Sie sich als Dienstkonto an:</translation>
  </message>
  <message>
   <source>3. Sync options</source>
   <translation>3. Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>4. Sync</source>
   <translation>4. Synchronisieren</translation>
  </message>
  <message>
   <source>5. Match</source>
   <translation>5. Zuordnen</translation>
  </message>
  <message>
   <source>6. Plan</source>
   <translation>6. Plan</translation>
  </message>
  <message>
   <source>7. See both sides</source>
   <translation>7. Beide Seiten sehen</translation>
  </message>
  <message>
   <source>8. Tidy up</source>
   <translation>8. Aufräumen</translation>
  </message>
  <message>
   <source>A client secret is at least 16 characters long; this one seems cut off.</source>
   <translation>Ein Clientgeheimnis hat mindestens 16 Zeichen; dieses scheint abgeschnitten.</translation>
  </message>
  <message>
   <source>A code works on any device, also where this computer's browser is signed in as somebody else.</source>
   <translation>Ein Code geht auf jedem Gerät, auch wo der Browser dieses Rechners als jemand anders angemeldet ist.</translation>
  </message>
  <message>
   <source>A connection named "{name}" exists already.</source>
   <translation>Eine Verbindung namens "{name}" gibt es schon.</translation>
  </message>
  <message>
   <source>A contact belongs to one user; nothing was changed.</source>
   <translation>Ein Kontakt gehört zu einem Benutzer; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>A day passed in the sandbox: {events} changes. Sync (F5), then look at History.</source>
   <translation>In der Sandbox ist ein Tag vergangen: {events} Änderungen. Synchronisieren Sie (F5) und sehen Sie dann in den Verlauf.</translation>
  </message>
  <message>
   <source>A domain is the initials or the short name of the other side.</source>
   <translation>Eine Domäne besteht aus den Anfangsbuchstaben oder dem Kurznamen der anderen Seite.</translation>
  </message>
  <message>
   <source>A fault inside o365desk</source>
   <translation>Ein Fehler in o365desk</translation>
  </message>
  <message>
   <source>A fault of o365desk ended the sync; see the program's log. What was read is kept.</source>
   <translation>Ein Fehler von o365desk hat die Synchronisierung beendet; siehe Programmprotokoll. Das Gelesene bleibt erhalten.</translation>
  </message>
  <message>
   <source>A line has more than {longest_line} characters. Nothing was imported.</source>
   <translation>Eine Zeile hat mehr als {longest_line} Zeichen. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>A local cloud is reached at https://127.0.0.1:PORT only.</source>
   <translation>Eine lokale Cloud ist nur unter https://127.0.0.1:PORT zu erreichen.</translation>
  </message>
  <message>
   <source>A new token was refused as well.</source>
   <translation>Auch ein neues Token wurde abgelehnt.</translation>
  </message>
  <message>
   <source>A partner connection reads all customers, a direct one a single tenant. Your own comes from New Connection (Ctrl+N), which guides you through the app registration. Everything only reads.</source>
   <translation>Eine Partnerverbindung liest alle Kunden, eine direkte einen einzelnen Tenant. Ihre eigene entsteht mit "Neue Verbindung" (Strg+N), das Sie durch die App-Registrierung führt. Alles liest nur.</translation>
  </message>
  <message>
   <source>A partner relationship alone does not let an application in.</source>
   <translation>Eine Partnerbeziehung allein lässt eine Anwendung nicht hinein.</translation>
  </message>
  <message>
   <source>A partner sign-in belongs to a partner connection.</source>
   <translation>Eine Partneranmeldung gehört zu einer Partnerverbindung.</translation>
  </message>
  <message>
   <source>A phone number is blank.</source>
   <translation>Eine Telefonnummer ist leer.</translation>
  </message>
  <message>
   <source>A plan compares users with the contacts of their organization: match a tenant first.</source>
   <translation>Ein Plan vergleicht Benutzer mit den Kontakten ihrer Organisation: Ordnen Sie zuerst einen Tenant zu.</translation>
  </message>
  <message>
   <source>A plan compares what a connection reads.</source>
   <translation>Ein Plan vergleicht, was eine Verbindung liest.</translation>
  </message>
  <message>
   <source>A policy of {tenant} blocks the application.</source>
   <translation>Eine Richtlinie von {tenant} sperrt die Anwendung.</translation>
  </message>
  <message>
   <source>A policy of {tenant} blocks the partner's account.</source>
   <translation>Eine Richtlinie von {tenant} sperrt das Konto des Partners.</translation>
  </message>
  <message>
   <source>A service account of the partner signs in once; needs GDAP in each customer.</source>
   <translation>Ein Dienstkonto des Partners meldet sich einmal an; braucht GDAP in jedem Kunden.</translation>
  </message>
  <message>
   <source>A short name or a part of one name is the other name.</source>
   <translation>Ein Kurzname oder ein Teil des einen Namens ist der andere Name.</translation>
  </message>
  <message>
   <source>A stored secret is damaged.</source>
   <translation>Ein gespeichertes Geheimnis ist beschädigt.</translation>
  </message>
  <message>
   <source>A sync reads the tenants and their users. Contacts are created or written only when you apply the plan, unless the sync options say “at once”.</source>
   <translation>Eine Synchronisierung liest die Tenants und ihre Benutzer. Kontakte werden erst angelegt oder geschrieben, wenn Sie den Plan anwenden, außer die Synchronisierungsoptionen sagen "sofort".</translation>
  </message>
  <message>
   <source>A sync that would mark more contacts of an organization as left stops before it writes anything, shows the list and asks. The larger limit counts.</source>
   <translation>Eine Synchronisierung, die mehr Kontakte einer Organisation als ausgeschieden markieren würde, hält an, bevor sie etwas schreibt, zeigt die Liste und fragt. Die größere Grenze gilt.</translation>
  </message>
  <message>
   <source>A tenant is matched to it.</source>
   <translation>Ein Tenant ist ihr zugeordnet.</translation>
  </message>
  <message>
   <source>A value from Office 365 is written where nothing is documented. What is documented stays.</source>
   <translation>Ein Wert aus Office 365 wird geschrieben, wo nichts dokumentiert ist. Dokumentiertes bleibt.</translation>
  </message>
  <message>
   <source>A value is longer than {csv} characters, or a quotation mark is never closed ({error}). Nothing was imported.</source>
   <translation>Ein Wert ist länger als {csv} Zeichen, oder ein Anführungszeichen wird nicht geschlossen ({error}). Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>A whole list that comes back empty is more often a fault than a company without users. If it is right, applying marks them as gone and their contacts as left; contacts are never deleted.</source>
   <translation>Eine ganze Liste, die leer zurückkommt, ist öfter ein Fehler als eine Firma ohne Benutzer. Stimmt es, markiert das Anwenden sie als verschwunden und ihre Kontakte als ausgeschieden; Kontakte werden nie gelöscht.</translation>
  </message>
  <message>
   <source>A zip file for whoever helps you</source>
   <translation>Eine ZIP-Datei für jemanden, der Ihnen hilft</translation>
  </message>
  <message>
   <source>API permissions</source>
   <translation>API-Berechtigungen</translation>
  </message>
  <message>
   <source>API permissions &gt; Add a permission &gt; Microsoft Graph &gt; {which} permissions. Search for each name, tick it, then press Add permissions. All of them only read. Optional ones that you leave out empty their columns and nothing else.</source>
   <translation>API-Berechtigungen &gt; Berechtigung hinzufügen &gt; Microsoft Graph &gt; {which}. Suchen Sie jeden Namen, haken Sie ihn an und drücken Sie dann "Berechtigungen hinzufügen". Alle lesen nur. Wahlfreie, die Sie weglassen, leeren ihre Spalten und sonst nichts.</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Über</translation>
  </message>
  <message>
   <source>About GDAP roles</source>
   <translation>Über GDAP-Rollen</translation>
  </message>
  <message>
   <source>About licences</source>
   <translation>Über Lizenzen</translation>
  </message>
  <message>
   <source>About o365desk</source>
   <translation>Über o365desk</translation>
  </message>
  <message>
   <source>Accept All at or Above a Score</source>
   <translation>Alle ab einer Punktzahl annehmen</translation>
  </message>
  <message>
   <source>Accept All…</source>
   <translation>Alle annehmen…</translation>
  </message>
  <message>
   <source>Accept Suggestion</source>
   <translation>Vorschlag annehmen</translation>
  </message>
  <message>
   <source>Accept every clear suggestion at or above a score; first see what would happen</source>
   <translation>Jeden klaren Vorschlag ab einer Punktzahl annehmen; zuerst sehen, was geschähe</translation>
  </message>
  <message>
   <source>Accept suggestions of at least</source>
   <translation>Vorschläge annehmen ab</translation>
  </message>
  <message>
   <source>Accept the suggested organization for each tenant. Every suggestion says why.</source>
   <translation>Nimmt für jeden Tenant die vorgeschlagene Organisation an. Jeder Vorschlag sagt, warum.</translation>
  </message>
  <message>
   <source>Accept {matchs}</source>
   <translation>{matchs} annehmen</translation>
  </message>
  <message>
   <source>Access</source>
   <translation>Zugang</translation>
  </message>
  <message>
   <source>Access tokens are not kept for the next start.</source>
   <translation>Zugriffstoken werden nicht für den nächsten Start aufgehoben.</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Konto</translation>
  </message>
  <message>
   <source>Accounts in any organizational directory (Multitenant)</source>
   <translation>Konten in einem beliebigen Organisationsverzeichnis (mehrmandantenfähig)</translation>
  </message>
  <message>
   <source>Accounts in this organizational directory only (Single tenant)</source>
   <translation>Nur Konten in diesem Organisationsverzeichnis (einzelner Mandant)</translation>
  </message>
  <message>
   <source>Actions</source>
   <translation>Aktionen</translation>
  </message>
  <message>
   <source>Actions for {name}</source>
   <translation>Aktionen für {name}</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <source>Active seats nobody holds</source>
   <translation>Aktive Plätze, die niemand hat</translation>
  </message>
  <message>
   <source>Add Reports Reader to the GDAP relationship and assign it to the account's group; then consent to Reports.Read.All.</source>
   <translation>Fügen Sie der GDAP-Beziehung Reports Reader hinzu und weisen Sie die Rolle der Gruppe des Kontos zu; stimmen Sie dann Reports.Read.All zu.</translation>
  </message>
  <message>
   <source>Add a first line such as: organization,first_name,last_name,email</source>
   <translation>Fügen Sie eine erste Zeile hinzu wie: organization,first_name,last_name,email</translation>
  </message>
  <message>
   <source>Add it under Authentication &gt; Add a platform &gt; Web, or sign in with a code.</source>
   <translation>Fügen Sie ihn unter Authentication &gt; Add a platform &gt; Web hinzu, oder melden Sie sich mit einem Code an.</translation>
  </message>
  <message>
   <source>Add one with: o365desk connection add</source>
   <translation>Legen Sie eine an mit: o365desk connection add</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address added</source>
   <translation>Adresse hinzugekommen</translation>
  </message>
  <message>
   <source>Address line 1</source>
   <translation>Adresszeile 1</translation>
  </message>
  <message>
   <source>Address line 2</source>
   <translation>Adresszeile 2</translation>
  </message>
  <message>
   <source>Address removed</source>
   <translation>Adresse entfernt</translation>
  </message>
  <message>
   <source>Addresses are seen in process lists and histories. Nothing was stored.</source>
   <translation>Adressen sind in Prozesslisten und Verläufen zu sehen. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>Admin consent</source>
   <translation>Administratorzustimmung</translation>
  </message>
  <message>
   <source>Administrator</source>
   <translation>Administrator</translation>
  </message>
  <message>
   <source>Advice</source>
   <translation>Rat</translation>
  </message>
  <message>
   <source>Against</source>
   <translation>Dagegen</translation>
  </message>
  <message>
   <source>Aliases</source>
   <translation>Aliasse</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All Contacts</source>
   <translation>Alle Kontakte</translation>
  </message>
  <message>
   <source>All Organizations</source>
   <translation>Alle Organisationen</translation>
  </message>
  <message>
   <source>All changes</source>
   <translation>Alle Änderungen</translation>
  </message>
  <message>
   <source>All connections</source>
   <translation>Alle Verbindungen</translation>
  </message>
  <message>
   <source>All customers at once: tenants, links, sign-ins, MFA, findings, paid seats, the last syncs.</source>
   <translation>Alle Kunden auf einmal: Tenants, Verknüpfungen, Anmeldungen, MFA, Befunde, bezahlte Plätze, die letzten Synchronisierungen.</translation>
  </message>
  <message>
   <source>All findings</source>
   <translation>Alle Befunde</translation>
  </message>
  <message>
   <source>All levels</source>
   <translation>Alle Stufen</translation>
  </message>
  <message>
   <source>All runs</source>
   <translation>Alle Läufe</translation>
  </message>
  <message>
   <source>All tenants</source>
   <translation>Alle Tenants</translation>
  </message>
  <message>
   <source>All users</source>
   <translation>Alle Benutzer</translation>
  </message>
  <message>
   <source>All {lines} organizations</source>
   <translation>Alle {lines} Organisationen</translation>
  </message>
  <message>
   <source>All {seats} Tenants</source>
   <translation>Alle {seats} Tenants</translation>
  </message>
  <message>
   <source>Allow offline_access for the application, then sign in again.</source>
   <translation>Erlauben Sie der Anwendung offline_access, und melden Sie sich dann noch einmal an.</translation>
  </message>
  <message>
   <source>Also take in</source>
   <translation>Auch aufnehmen</translation>
  </message>
  <message>
   <source>An account reads the settings of its own mailbox only; what was read before is kept.</source>
   <translation>Ein Konto liest nur die Einstellungen des eigenen Postfachs; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>An account that Microsoft's tools made.</source>
   <translation>Ein Konto, das Werkzeuge von Microsoft angelegt haben.</translation>
  </message>
  <message>
   <source>An address of the contact names somebody else: {strange}.</source>
   <translation>Eine Adresse des Kontakts nennt jemand anderen: {strange}.</translation>
  </message>
  <message>
   <source>An administrator of the tenant enables it under Enterprise applications &gt; Properties.</source>
   <translation>Ein Administrator des Tenants aktiviert sie unter Enterprise applications &gt; Properties.</translation>
  </message>
  <message>
   <source>An administrator without MFA.</source>
   <translation>Ein Administrator ohne MFA.</translation>
  </message>
  <message>
   <source>An empty list is always asked about.</source>
   <translation>Bei einer leeren Liste wird immer gefragt.</translation>
  </message>
  <message>
   <source>And {count} more, listed in History.</source>
   <translation>Und {count} weitere, im Verlauf aufgeführt.</translation>
  </message>
  <message>
   <source>And {more} more.</source>
   <translation>Und {more} weitere.</translation>
  </message>
  <message>
   <source>And {value} more could not be applied.</source>
   <translation>Und {value} weitere konnten nicht angewendet werden.</translation>
  </message>
  <message>
   <source>Another task has been writing for a minute; nothing was changed.</source>
   <translation>Eine andere Aufgabe schreibt seit einer Minute; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Another tenant fits this organization better.</source>
   <translation>Ein anderer Tenant passt besser zu dieser Organisation.</translation>
  </message>
  <message>
   <source>Another user fits {name} about as well.</source>
   <translation>Ein anderer Benutzer passt etwa gleich gut zu {name}.</translation>
  </message>
  <message>
   <source>Another user has an address of {name}.</source>
   <translation>Ein anderer Benutzer hat eine Adresse von {name}.</translation>
  </message>
  <message>
   <source>Another user has an address of {self} as well.</source>
   <translation>Ein anderer Benutzer hat ebenfalls eine Adresse von {self}.</translation>
  </message>
  <message>
   <source>Another window or command has been writing {where} for too long; nothing was changed.</source>
   <translation>Ein anderes Fenster oder ein Befehl schreibt schon zu lange in {where}; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Another window or command has this profile open.</source>
   <translation>Ein anderes Fenster oder ein Befehl hat dieses Profil geöffnet.</translation>
  </message>
  <message>
   <source>Another window or command is syncing it.</source>
   <translation>Ein anderes Fenster oder ein Befehl synchronisiert sie gerade.</translation>
  </message>
  <message>
   <source>Another worker was faster, or it was paused. Nothing was read.</source>
   <translation>Ein anderer Worker war schneller, oder sie wurde pausiert. Nichts wurde gelesen.</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Appl&amp;ication (client) ID</source>
   <translation>Anwendungs-ID (&amp;Client)</translation>
  </message>
  <message>
   <source>Application</source>
   <translation>Anwendung</translation>
  </message>
  <message>
   <source>Application (ce&amp;rtificate)</source>
   <translation>Anwendung (&amp;Zertifikat)</translation>
  </message>
  <message>
   <source>Application (s&amp;ecret)</source>
   <translation>Anwendung (&amp;Geheimnis)</translation>
  </message>
  <message>
   <source>Application ID and tenant ID</source>
   <translation>Anwendungs-ID und Tenant-ID</translation>
  </message>
  <message>
   <source>Applications and tokens do not cross clouds.</source>
   <translation>Anwendungen und Token gelten nur in ihrer Cloud.</translation>
  </message>
  <message>
   <source>Applied: {what}.</source>
   <translation>Angewendet: {what}.</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <source>Apply plan</source>
   <translation>Plan anwenden</translation>
  </message>
  <message>
   <source>Apply the plan</source>
   <translation>Den Plan anwenden</translation>
  </message>
  <message>
   <source>Apply the safe part at o&amp;nce</source>
   <translation>Den sicheren Teil &amp;sofort anwenden</translation>
  </message>
  <message>
   <source>Apply to Chosen Users</source>
   <translation>Auf gewählte Benutzer anwenden</translation>
  </message>
  <message>
   <source>Apply to This One</source>
   <translation>Auf diese anwenden</translation>
  </message>
  <message>
   <source>Apply to {name}</source>
   <translation>Auf {name} anwenden</translation>
  </message>
  <message>
   <source>Apply to {plain_action}</source>
   <translation>Auf {plain_action} anwenden</translation>
  </message>
  <message>
   <source>Applying creates a contact for each of these users. Look for doubles first.</source>
   <translation>Das Anwenden legt für jeden dieser Benutzer einen Kontakt an. Suchen Sie zuerst nach Dubletten.</translation>
  </message>
  <message>
   <source>Applying marks these contacts as left. They stay documented and can be linked again; if the users come back, so do their links.</source>
   <translation>Das Anwenden markiert diese Kontakte als ausgeschieden. Sie bleiben dokumentiert und können wieder verknüpft werden; kommen die Benutzer zurück, auch ihre Verknüpfungen.</translation>
  </message>
  <message>
   <source>Applying {what}.</source>
   <translation>Das Anwenden {what}.</translation>
  </message>
  <message>
   <source>Applying: {done} of {organizations} done…</source>
   <translation>Wird angewendet: {done} von {organizations} erledigt…</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivieren</translation>
  </message>
  <message>
   <source>Archive Contact</source>
   <translation>Kontakt archivieren</translation>
  </message>
  <message>
   <source>Archived</source>
   <translation>Archiviert</translation>
  </message>
  <message>
   <source>As above</source>
   <translation>Wie oben</translation>
  </message>
  <message>
   <source>As above ({self})</source>
   <translation>Wie oben ({self})</translation>
  </message>
  <message>
   <source>As the &amp;system</source>
   <translation>Wie das &amp;System</translation>
  </message>
  <message>
   <source>As the system</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>Ask the tenant's administrator to exclude service provider users (your partner tenant) from the policy, or to allow this network.</source>
   <translation>Bitten Sie den Administrator des Tenants, Dienstanbieterbenutzer (Ihren Partnertenant) von der Richtlinie auszunehmen oder dieses Netz zuzulassen.</translation>
  </message>
  <message>
   <source>Ask the tenant's administrator to exclude the application (workload identity) from the policy or to allow this network.</source>
   <translation>Bitten Sie den Administrator des Tenants, die Anwendung (Workload-Identität) von der Richtlinie auszunehmen oder dieses Netz zuzulassen.</translation>
  </message>
  <message>
   <source>Ask the tenant's administrator to include the application in the access policy.</source>
   <translation>Bitten Sie den Administrator des Tenants, die Anwendung in die Zugriffsrichtlinie aufzunehmen.</translation>
  </message>
  <message>
   <source>Ask where secrets are</source>
   <translation>Fragen, wo Geheimnisse liegen</translation>
  </message>
  <message>
   <source>Asking Microsoft…</source>
   <translation>Microsoft wird gefragt…</translation>
  </message>
  <message>
   <source>At least 15 minutes.</source>
   <translation>Mindestens 15 Minuten.</translation>
  </message>
  <message>
   <source>At least {shortest} characters; several words are good.</source>
   <translation>Mindestens {shortest} Zeichen; mehrere Wörter sind gut.</translation>
  </message>
  <message>
   <source>At most 1 MiB is stored. Nothing was changed.</source>
   <translation>Höchstens 1 MiB wird gespeichert. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Back &amp;up once a day</source>
   <translation>Einmal am Tag &amp;sichern</translation>
  </message>
  <message>
   <source>Back it up with the server's own tools, such as pg_dump.</source>
   <translation>Sichern Sie sie mit den Werkzeugen des Servers, etwa pg_dump.</translation>
  </message>
  <message>
   <source>Back to Sync Options</source>
   <translation>Zurück zu den Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>Back to unmatched</source>
   <translation>Zurück zu nicht zugeordnet</translation>
  </message>
  <message>
   <source>Back to where this page belongs</source>
   <translation>Zurück dahin, wozu diese Seite gehört</translation>
  </message>
  <message>
   <source>Back to {back_to} (Alt+Left)</source>
   <translation>Zurück zu {back_to} (Alt+Links)</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Back up the profile</source>
   <translation>Das Profil sichern</translation>
  </message>
  <message>
   <source>Backed up and checked: {made}</source>
   <translation>Gesichert und geprüft: {made}</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups are kept of 1 to 365 days, up to 520 weeks and up to 120 months.</source>
   <translation>Sicherungen werden von 1 bis 365 Tagen, bis zu 520 Wochen und bis zu 120 Monaten aufbewahrt.</translation>
  </message>
  <message>
   <source>Because {why}. Nothing was changed.</source>
   <translation>Weil {why}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Because: {match_rule}.</source>
   <translation>Grund: {match_rule}.</translation>
  </message>
  <message>
   <source>Beginning</source>
   <translation>Anfang</translation>
  </message>
  <message>
   <source>Both are called {title}.</source>
   <translation>Beide heißen {title}.</translation>
  </message>
  <message>
   <source>Both are in {city}.</source>
   <translation>Beide sind in {city}.</translation>
  </message>
  <message>
   <source>Both first and last name are written differently, but may be the same.</source>
   <translation>Vor- und Nachname sind beide anders geschrieben, können aber dieselben sein.</translation>
  </message>
  <message>
   <source>Both have an address {mailbox}@, at different domains.</source>
   <translation>Beide haben eine Adresse {mailbox}@, in verschiedenen Domänen.</translation>
  </message>
  <message>
   <source>Both have an address {mailbox}@; {domain} is the organization's, as was taught.</source>
   <translation>Beide haben eine Adresse {mailbox}@; {domain} gehört der Organisation, wie gelehrt wurde.</translation>
  </message>
  <message>
   <source>Both have the address {address_1}.</source>
   <translation>Beide haben die Adresse {address_1}.</translation>
  </message>
  <message>
   <source>Both have the e-mail address {personal}.</source>
   <translation>Beide haben die E-Mail-Adresse {personal}.</translation>
  </message>
  <message>
   <source>Both have the external id {external}.</source>
   <translation>Beide haben die externe ID {external}.</translation>
  </message>
  <message>
   <source>Both have the external id {same_id}.</source>
   <translation>Beide haben die externe ID {same_id}.</translation>
  </message>
  <message>
   <source>Both have the phone number {phone}.</source>
   <translation>Beide haben die Telefonnummer {phone}.</translation>
  </message>
  <message>
   <source>Both have the phone number {written}.</source>
   <translation>Beide haben die Telefonnummer {written}.</translation>
  </message>
  <message>
   <source>Both have the postal code {postal_code}.</source>
   <translation>Beide haben die Postleitzahl {postal_code}.</translation>
  </message>
  <message>
   <source>Both have the same phone number.</source>
   <translation>Beide haben dieselbe Telefonnummer.</translation>
  </message>
  <message>
   <source>Both have the shared address {min}.</source>
   <translation>Beide haben die gemeinsame Adresse {min}.</translation>
  </message>
  <message>
   <source>Both have the website {sites}.</source>
   <translation>Beide haben die Website {sites}.</translation>
  </message>
  <message>
   <source>Both names have {quoted}.</source>
   <translation>Beide Namen enthalten {quoted}.</translation>
  </message>
  <message>
   <source>Both sides of a contact</source>
   <translation>Beide Seiten eines Kontakts</translation>
  </message>
  <message>
   <source>Both use the domain {mails}, in addresses of contacts.</source>
   <translation>Beide verwenden die Domäne {mails}, in Adressen von Kontakten.</translation>
  </message>
  <message>
   <source>Brake</source>
   <translation>Bremse</translation>
  </message>
  <message>
   <source>Bring the search index up to date</source>
   <translation>Den Suchindex auf den neuesten Stand bringen</translation>
  </message>
  <message>
   <source>Browse for the product names</source>
   <translation>Nach den Produktnamen suchen</translation>
  </message>
  <message>
   <source>Browse for the {title}</source>
   <translation>{title} auswählen</translation>
  </message>
  <message>
   <source>Browse…</source>
   <translation>Durchsuchen…</translation>
  </message>
  <message>
   <source>Business phone</source>
   <translation>Telefon geschäftlich</translation>
  </message>
  <message>
   <source>But al&amp;ways up to</source>
   <translation>Aber &amp;immer bis zu</translation>
  </message>
  <message>
   <source>But:</source>
   <translation>Aber:</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>By the address of one: {kind}</source>
   <translation>Nach der Adresse eines der beiden: {kind}</translation>
  </message>
  <message>
   <source>C&amp;loud</source>
   <translation>C&amp;loud</translation>
  </message>
  <message>
   <source>CA certificate</source>
   <translation>CA-Zertifikat</translation>
  </message>
  <message>
   <source>CA certificate &amp;file</source>
   <translation>CA-Zertifikats&amp;datei</translation>
  </message>
  <message>
   <source>CSV files (*.csv *.txt);;All files (*)</source>
   <translation>CSV-Dateien (*.csv *.txt);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>CSV files (*.csv)</source>
   <translation>CSV-Dateien (*.csv)</translation>
  </message>
  <message>
   <source>CSV files (*.csv);;All files (*)</source>
   <translation>CSV-Dateien (*.csv);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Wieder da</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel Sync</source>
   <translation>Synchronisierung abbrechen</translation>
  </message>
  <message>
   <source>Cancel the sync, then disconnect again.</source>
   <translation>Brechen Sie die Synchronisierung ab, und trennen Sie dann noch einmal.</translation>
  </message>
  <message>
   <source>Cancel what runs and leave</source>
   <translation>Laufendes abbrechen und beenden</translation>
  </message>
  <message>
   <source>Cancelled.</source>
   <translation>Abgebrochen.</translation>
  </message>
  <message>
   <source>Cancelled; what was read before is kept.</source>
   <translation>Abgebrochen; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Cancelling…</source>
   <translation>Wird abgebrochen…</translation>
  </message>
  <message>
   <source>Candidate {place}, picked: {name}</source>
   <translation>Kandidat {place}, ausgewählt: {name}</translation>
  </message>
  <message>
   <source>Candidate {place}: {name}</source>
   <translation>Kandidat {place}: {name}</translation>
  </message>
  <message>
   <source>Candidates (1 to 9 compares)</source>
   <translation>Kandidaten (1 bis 9 vergleicht)</translation>
  </message>
  <message>
   <source>Candidates of the chosen user</source>
   <translation>Kandidaten des gewählten Benutzers</translation>
  </message>
  <message>
   <source>Cannot be applied yet. {note}</source>
   <translation>Kann noch nicht angewendet werden. {note}</translation>
  </message>
  <message>
   <source>Certificate</source>
   <translation>Zertifikat</translation>
  </message>
  <message>
   <source>Certificate &amp;file</source>
   <translation>Zertifikats&amp;datei</translation>
  </message>
  <message>
   <source>Certificate (PEM with key)</source>
   <translation>Zertifikat (PEM mit Schlüssel)</translation>
  </message>
  <message>
   <source>Certificate and private key do not belong together.</source>
   <translation>Zertifikat und privater Schlüssel gehören nicht zusammen.</translation>
  </message>
  <message>
   <source>Certificate with private key</source>
   <translation>Zertifikat mit privatem Schlüssel</translation>
  </message>
  <message>
   <source>Certificates &amp; secrets &gt; Client secrets &gt; New client secret. Copy the column Value at once: the portal shows it only now. The column Secret ID is not the secret. A certificate is safer: upload its public part there and give o365desk the PEM file with certificate and key.</source>
   <translation>Certificates &amp; secrets &gt; Client secrets &gt; New client secret. Kopieren Sie die Spalte Value sofort: Das Portal zeigt sie nur jetzt. Die Spalte Secret ID ist nicht das Geheimnis. Ein Zertifikat ist sicherer: Laden Sie dort den öffentlichen Teil hoch und geben Sie o365desk die PEM-Datei mit Zertifikat und Schlüssel.</translation>
  </message>
  <message>
   <source>Change Match</source>
   <translation>Zuordnung ändern</translation>
  </message>
  <message>
   <source>Change Match…</source>
   <translation>Zuordnung ändern…</translation>
  </message>
  <message>
   <source>Change nothing (Esc)</source>
   <translation>Nichts ändern (Esc)</translation>
  </message>
  <message>
   <source>Change secret, certificate or name; matches are kept</source>
   <translation>Geheimnis, Zertifikat oder Namen ändern; Zuordnungen bleiben</translation>
  </message>
  <message>
   <source>Change the score</source>
   <translation>Punktzahl ändern</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changed since the last sync</source>
   <translation>Seit der letzten Synchronisierung geändert</translation>
  </message>
  <message>
   <source>Changed user: {name}.</source>
   <translation>Geänderter Benutzer: {name}.</translation>
  </message>
  <message>
   <source>Changes in Microsoft 365</source>
   <translation>Änderungen in Microsoft 365</translation>
  </message>
  <message>
   <source>Changes of run</source>
   <translation>Änderungen des Laufs</translation>
  </message>
  <message>
   <source>Changes of tenant</source>
   <translation>Änderungen des Tenants</translation>
  </message>
  <message>
   <source>Check</source>
   <translation>Prüfen</translation>
  </message>
  <message>
   <source>Check API permissions in the app registration, then consent again.</source>
   <translation>Prüfen Sie die API-Berechtigungen in der App-Registrierung, und stimmen Sie dann noch einmal zu.</translation>
  </message>
  <message>
   <source>Check file</source>
   <translation>Datei prüfen</translation>
  </message>
  <message>
   <source>Check the account in the partner tenant.</source>
   <translation>Prüfen Sie das Konto im Partnertenant.</translation>
  </message>
  <message>
   <source>Check the app registration and the application ID.</source>
   <translation>Prüfen Sie die App-Registrierung und die Anwendungs-ID.</translation>
  </message>
  <message>
   <source>Check the cloud of the connection; then consent again.</source>
   <translation>Prüfen Sie die Cloud der Verbindung, und stimmen Sie dann noch einmal zu.</translation>
  </message>
  <message>
   <source>Check the disk and the rights of the folder, then try again.</source>
   <translation>Prüfen Sie Datenträger und Rechte des Ordners, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check the disk, then enter the secret again.</source>
   <translation>Prüfen Sie den Datenträger, und geben Sie das Geheimnis noch einmal ein.</translation>
  </message>
  <message>
   <source>Check the disk.</source>
   <translation>Prüfen Sie den Datenträger.</translation>
  </message>
  <message>
   <source>Check the disk; what was stored before is kept.</source>
   <translation>Prüfen Sie den Datenträger; zuvor Gespeichertes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Check the file's rights, and that no other program holds it.</source>
   <translation>Prüfen Sie die Rechte der Datei, und ob kein anderes Programm sie festhält.</translation>
  </message>
  <message>
   <source>Check the folder and the free space.</source>
   <translation>Prüfen Sie den Ordner und den freien Platz.</translation>
  </message>
  <message>
   <source>Check the folder, then try again.</source>
   <translation>Prüfen Sie den Ordner, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check the network and the server, then try again; o365desk need not be restarted.</source>
   <translation>Prüfen Sie Netz und Server, und versuchen Sie es noch einmal; o365desk muss nicht neu gestartet werden.</translation>
  </message>
  <message>
   <source>Check the network connection and DNS.</source>
   <translation>Prüfen Sie Netzverbindung und DNS.</translation>
  </message>
  <message>
   <source>Check the network connection and the cloud of the connection.</source>
   <translation>Prüfen Sie die Netzverbindung und die Cloud der Verbindung.</translation>
  </message>
  <message>
   <source>Check the network connection, firewall and proxy setting.</source>
   <translation>Prüfen Sie Netzverbindung, Firewall und Proxyeinstellung.</translation>
  </message>
  <message>
   <source>Check the network connection, then try again.</source>
   <translation>Prüfen Sie die Netzverbindung, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check the permissions of the folder and the disk, then try again.</source>
   <translation>Prüfen Sie die Rechte des Ordners und den Datenträger, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check the proxy setting.</source>
   <translation>Prüfen Sie die Proxyeinstellung.</translation>
  </message>
  <message>
   <source>Check the tenant ID and the cloud of the connection.</source>
   <translation>Prüfen Sie die Tenant-ID und die Cloud der Verbindung.</translation>
  </message>
  <message>
   <source>Check the tenant ID and the network between here and Microsoft.</source>
   <translation>Prüfen Sie die Tenant-ID und das Netz zwischen hier und Microsoft.</translation>
  </message>
  <message>
   <source>Check the tenant ID of the connection.</source>
   <translation>Prüfen Sie die Tenant-ID der Verbindung.</translation>
  </message>
  <message>
   <source>Check the tenant ID: it is a GUID.</source>
   <translation>Prüfen Sie die Tenant-ID: Sie ist eine GUID.</translation>
  </message>
  <message>
   <source>Check this computer's clock and the consent, then try again.</source>
   <translation>Prüfen Sie die Uhr dieses Rechners und die Zustimmung, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check user, password and the server's pg_hba.conf. A new password: o365desk database password</source>
   <translation>Prüfen Sie Benutzer, Kennwort und die pg_hba.conf des Servers. Ein neues Kennwort: o365desk database password</translation>
  </message>
  <message>
   <source>Check with the customer; remove or ignore the tenant if it is gone.</source>
   <translation>Fragen Sie beim Kunden nach; entfernen oder ignorieren Sie den Tenant, wenn es ihn nicht mehr gibt.</translation>
  </message>
  <message>
   <source>China (21Vianet)</source>
   <translation>China (21Vianet)</translation>
  </message>
  <message>
   <source>Choose File…</source>
   <translation>Datei wählen…</translation>
  </message>
  <message>
   <source>Choose Sync Options</source>
   <translation>Synchronisierungsoptionen wählen</translation>
  </message>
  <message>
   <source>Choose a CSV file with a heading row.</source>
   <translation>Wählen Sie eine CSV-Datei mit einer Kopfzeile.</translation>
  </message>
  <message>
   <source>Choose a CSV file.</source>
   <translation>Wählen Sie eine CSV-Datei.</translation>
  </message>
  <message>
   <source>Choose a file, check the columns, read the errors, import. Undo takes it back.</source>
   <translation>Wählen Sie eine Datei, prüfen Sie die Spalten, lesen Sie die Fehler, importieren Sie. Rückgängig nimmt es zurück.</translation>
  </message>
  <message>
   <source>Choose a folder that you may write, with --data-dir.</source>
   <translation>Wählen Sie mit --data-dir einen Ordner, in den Sie schreiben dürfen.</translation>
  </message>
  <message>
   <source>Choose a line to see both sides.</source>
   <translation>Wählen Sie eine Zeile, um beide Seiten zu sehen.</translation>
  </message>
  <message>
   <source>Choose a line to see who holds it; With Unused Seats lists what could be returned.</source>
   <translation>Wählen Sie eine Zeile, um die Inhaber zu sehen; "Mit ungenutzten Plätzen" führt auf, was zurückgegeben werden könnte.</translation>
  </message>
  <message>
   <source>Choose a longer one; several words are good.</source>
   <translation>Wählen Sie eine längere; mehrere Wörter sind gut.</translation>
  </message>
  <message>
   <source>Choose a passphrase</source>
   <translation>Passphrase wählen</translation>
  </message>
  <message>
   <source>Choose a tenant to see both sides.</source>
   <translation>Wählen Sie einen Tenant, um beide Seiten zu sehen.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>Choose another folder for it with --data-dir.</source>
   <translation>Wählen Sie dafür mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another folder with --data-dir.</source>
   <translation>Wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another name, or edit that connection.</source>
   <translation>Wählen Sie einen anderen Namen, oder bearbeiten Sie jene Verbindung.</translation>
  </message>
  <message>
   <source>Choose another name, or edit that one.</source>
   <translation>Wählen Sie einen anderen Namen, oder bearbeiten Sie jene.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Choose another one: o365desk backups.</source>
   <translation>Wählen Sie eine andere: o365desk backups.</translation>
  </message>
  <message>
   <source>Choose another place, or close the program that has the file open.</source>
   <translation>Wählen Sie einen anderen Ort, oder schließen Sie das Programm, das die Datei geöffnet hat.</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>Choose between 0 and 100.</source>
   <translation>Wählen Sie zwischen 0 und 100.</translation>
  </message>
  <message>
   <source>Choose between 0 and {most_brake_count}.</source>
   <translation>Wählen Sie zwischen 0 und {most_brake_count}.</translation>
  </message>
  <message>
   <source>Choose between {shortest_interval_minutes} and {longest_interval_minutes}.</source>
   <translation>Wählen Sie zwischen {shortest_interval_minutes} und {longest_interval_minutes}.</translation>
  </message>
  <message>
   <source>Choose the PEM file with the certificate of the CA; the sandbox writes one at its start.</source>
   <translation>Wählen Sie die PEM-Datei mit dem Zertifikat der CA; die Sandbox schreibt eine bei ihrem Start.</translation>
  </message>
  <message>
   <source>Choose the contact this user is</source>
   <translation>Den Kontakt wählen, der dieser Benutzer ist</translation>
  </message>
  <message>
   <source>Choose the organization to match to.</source>
   <translation>Wählen Sie die Organisation, der zugeordnet werden soll.</translation>
  </message>
  <message>
   <source>Choose the right cloud for this connection.</source>
   <translation>Wählen Sie die richtige Cloud für diese Verbindung.</translation>
  </message>
  <message>
   <source>Choose the sync options first: Integrations &gt; Choose Sync Options.</source>
   <translation>Wählen Sie zuerst die Synchronisierungsoptionen: Integrationen &gt; Synchronisierungsoptionen wählen.</translation>
  </message>
  <message>
   <source>Choose what is synced</source>
   <translation>Wählen, was synchronisiert wird</translation>
  </message>
  <message>
   <source>Choose what to sync.</source>
   <translation>Wählen Sie, was synchronisiert wird.</translation>
  </message>
  <message>
   <source>Choose which one stays and whose values survive, then merge; or say that they differ.</source>
   <translation>Wählen Sie, welcher bleibt und wessen Werte gelten, und führen Sie zusammen; oder sagen Sie, dass sie verschieden sind.</translation>
  </message>
  <message>
   <source>Choose which users to take in. o365desk reads tenants, users, licences and mailboxes.</source>
   <translation>Wählen Sie, welche Benutzer aufgenommen werden. o365desk liest Tenants, Benutzer, Lizenzen und Postfächer.</translation>
  </message>
  <message>
   <source>Choose whose link stays, or revert a link first. If both users are right, these are no duplicates.</source>
   <translation>Wählen Sie, wessen Verknüpfung bleibt, oder setzen Sie zuerst eine zurück. Stimmen beide Benutzer, sind dies keine Dubletten.</translation>
  </message>
  <message>
   <source>Choose “{accounts}”.</source>
   <translation>Wählen Sie "{accounts}".</translation>
  </message>
  <message>
   <source>City</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Clear All</source>
   <translation>Alle löschen</translation>
  </message>
  <message>
   <source>Clear All Filters</source>
   <translation>Alle Filter löschen</translation>
  </message>
  <message>
   <source>Clear the log pane</source>
   <translation>Protokollbereich leeren</translation>
  </message>
  <message>
   <source>Clear the search box, close a pane</source>
   <translation>Suchfeld leeren, Bereich schließen</translation>
  </message>
  <message>
   <source>Click a number to see just those; Apply writes it in one step that Undo takes back.</source>
   <translation>Klicken Sie auf eine Zahl, um nur diese zu sehen; "Anwenden" schreibt in einem Schritt, den Rückgängig zurücknimmt.</translation>
  </message>
  <message>
   <source>Click any part of a picture: the list behind it opens.</source>
   <translation>Klicken Sie auf einen Teil eines Bildes: Die Liste dahinter öffnet sich.</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Clientgeheimnis</translation>
  </message>
  <message>
   <source>Client secret or certificate</source>
   <translation>Clientgeheimnis oder Zertifikat</translation>
  </message>
  <message>
   <source>Close it (and end running syncs and workers), then try again.</source>
   <translation>Schließen Sie es (und beenden Sie laufende Synchronisierungen und Worker), und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close other programs, then sync again.</source>
   <translation>Schließen Sie andere Programme und synchronisieren Sie dann erneut.</translation>
  </message>
  <message>
   <source>Close the other o365desk, or try again.</source>
   <translation>Schließen Sie das andere o365desk, oder versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close this message</source>
   <translation>Diese Meldung schließen</translation>
  </message>
  <message>
   <source>Close this window and start it again.</source>
   <translation>Schließen Sie dieses Fenster und starten Sie es neu.</translation>
  </message>
  <message>
   <source>Cloud only</source>
   <translation>Nur Cloud</translation>
  </message>
  <message>
   <source>Collector</source>
   <translation>Sammler</translation>
  </message>
  <message>
   <source>Collectors of the run</source>
   <translation>Sammler des Laufs</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Spalte</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>Compare</source>
   <translation>Vergleichen</translation>
  </message>
  <message>
   <source>Compare with the candidates</source>
   <translation>Mit den Kandidaten vergleichen</translation>
  </message>
  <message>
   <source>Compare with {organization_name}</source>
   <translation>Mit {organization_name} vergleichen</translation>
  </message>
  <message>
   <source>Comparing contacts and organizations…</source>
   <translation>Kontakte und Organisationen werden verglichen…</translation>
  </message>
  <message>
   <source>Comparing users with contacts…</source>
   <translation>Benutzer werden mit Kontakten verglichen…</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Bedingung</translation>
  </message>
  <message>
   <source>Conditional Access or a risk policy refused the sign-in.</source>
   <translation>Der bedingte Zugriff oder eine Risikorichtlinie hat die Anmeldung abgelehnt.</translation>
  </message>
  <message>
   <source>Conflict</source>
   <translation>Konflikt</translation>
  </message>
  <message>
   <source>Conflict: {name}.</source>
   <translation>Konflikt: {name}.</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>Konflikte</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Verbinden</translation>
  </message>
  <message>
   <source>Connect Microsoft 365</source>
   <translation>Microsoft 365 verbinden</translation>
  </message>
  <message>
   <source>Connect Microsoft 365 (Ctrl+N)</source>
   <translation>Microsoft 365 verbinden (Strg+N)</translation>
  </message>
  <message>
   <source>Connect to Microsoft 365 and sync; the figures of all tenants appear here.</source>
   <translation>Verbinden Sie Microsoft 365 und synchronisieren Sie; hier erscheinen die Zahlen aller Tenants.</translation>
  </message>
  <message>
   <source>Connect with the application's own sign-in (secret or certificate) to read mailbox types.</source>
   <translation>Verbinden Sie mit der eigenen Anmeldung der Anwendung (Geheimnis oder Zertifikat), um Postfacharten zu lesen.</translation>
  </message>
  <message>
   <source>Connect, sync, match, see both sides: on the sandbox, where nothing can go wrong.</source>
   <translation>Verbinden, synchronisieren, zuordnen, beide Seiten sehen: in der Sandbox, wo nichts schiefgehen kann.</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Verbindung</translation>
  </message>
  <message>
   <source>Connection &amp;name</source>
   <translation>&amp;Name der Verbindung</translation>
  </message>
  <message>
   <source>Connection whose plan is shown</source>
   <translation>Verbindung, deren Plan gezeigt wird</translation>
  </message>
  <message>
   <source>Connects Microsoft 365: as a partner for all customers, or directly to one tenant.</source>
   <translation>Verbindet Microsoft 365: als Partner für alle Kunden oder direkt mit einem Tenant.</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Zustimmung</translation>
  </message>
  <message>
   <source>Consent to MailboxSettings.Read.</source>
   <translation>Stimmen Sie MailboxSettings.Read zu.</translation>
  </message>
  <message>
   <source>Consent to Reports.Read.All.</source>
   <translation>Stimmen Sie Reports.Read.All zu.</translation>
  </message>
  <message>
   <source>Consent to the missing permission.</source>
   <translation>Stimmen Sie der fehlenden Berechtigung zu.</translation>
  </message>
  <message>
   <source>Consent to {purpose_permission}.</source>
   <translation>Stimmen Sie {purpose_permission} zu.</translation>
  </message>
  <message>
   <source>Consumed</source>
   <translation>Verbraucht</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>Contact created for {name}.</source>
   <translation>Kontakt angelegt für {name}.</translation>
  </message>
  <message>
   <source>Contact of {name} updated. {fields}</source>
   <translation>Kontakt von {name} aktualisiert. {fields}</translation>
  </message>
  <message>
   <source>Contact review</source>
   <translation>Kontaktprüfung</translation>
  </message>
  <message>
   <source>Contact t&amp;ype</source>
   <translation>Kontakt&amp;art</translation>
  </message>
  <message>
   <source>Contact {0} is linked to {1} users; it may have one.</source>
   <translation>Kontakt {0} ist mit {1} Benutzern verknüpft; er darf einen haben.</translation>
  </message>
  <message>
   <source>Contact {contact_id} stays linked to {winner}; in conflict, to decide: {others}.</source>
   <translation>Kontakt {contact_id} bleibt mit {winner} verknüpft; im Konflikt, zu entscheiden: {others}.</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <source>Contacts &gt; Enter opens a contact: documented and Office 365 values side by side, differences marked. A field that you edit is yours until you release it; a pinned contact (P) is never touched.</source>
   <translation>Kontakte &gt; Eingabe öffnet einen Kontakt: dokumentierte und Office-365-Werte nebeneinander, Unterschiede markiert. Ein Feld, das Sie bearbeiten, gehört Ihnen, bis Sie es freigeben; ein angehefteter Kontakt (P) wird nie angerührt.</translation>
  </message>
  <message>
   <source>Contacts and organizations that are likely documented twice, with reasons.</source>
   <translation>Kontakte und Organisationen, die wahrscheinlich doppelt dokumentiert sind, mit Gründen.</translation>
  </message>
  <message>
   <source>Contacts are switched off in the options.</source>
   <translation>Kontakte sind in den Optionen ausgeschaltet.</translation>
  </message>
  <message>
   <source>Contacts created</source>
   <translation>Kontakte angelegt</translation>
  </message>
  <message>
   <source>Contacts linked</source>
   <translation>Kontakte verknüpft</translation>
  </message>
  <message>
   <source>Contacts linked to a Microsoft 365 user</source>
   <translation>Kontakte, die mit einem Microsoft-365-Benutzer verknüpft sind</translation>
  </message>
  <message>
   <source>Contacts of one organization are compared with each other by address, phone number and name, organizations by name, website, phone number and address. What looks the same is listed here.</source>
   <translation>Die Kontakte einer Organisation werden nach Adresse, Telefonnummer und Namen miteinander verglichen, Organisationen nach Namen, Website, Telefonnummer und Adresse. Was gleich aussieht, steht hier.</translation>
  </message>
  <message>
   <source>Contacts of which fields would be written, field by field</source>
   <translation>Kontakte, von denen Felder geschrieben würden, Feld für Feld</translation>
  </message>
  <message>
   <source>Contacts: pin or unpin, so that syncs and plans leave them as documented</source>
   <translation>Kontakte: anheften oder lösen, damit Synchronisierungen und Pläne sie lassen, wie sie dokumentiert sind</translation>
  </message>
  <message>
   <source>Contacts: {linked} linked, {created} created, {updated} updated, {waiting} held for review, {undecided} in conflict, {resembling} possible duplicates.</source>
   <translation>Kontakte: {linked} verknüpft, {created} angelegt, {updated} aktualisiert, {waiting} zur Prüfung angehalten, {undecided} im Konflikt, {resembling} mögliche Dubletten.</translation>
  </message>
  <message>
   <source>Convert a .pfx file with: openssl pkcs12 -in file.pfx -nodes -out file.pem</source>
   <translation>Wandeln Sie eine .pfx-Datei um mit: openssl pkcs12 -in file.pfx -nodes -out file.pem</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy All</source>
   <translation>Alles kopieren</translation>
  </message>
  <message>
   <source>Copy All Names</source>
   <translation>Alle Namen kopieren</translation>
  </message>
  <message>
   <source>Copy Code</source>
   <translation>Code kopieren</translation>
  </message>
  <message>
   <source>Copy Consent Link</source>
   <translation>Zustimmungslink kopieren</translation>
  </message>
  <message>
   <source>Copy Rows</source>
   <translation>Zeilen kopieren</translation>
  </message>
  <message>
   <source>Copy for Support</source>
   <translation>Für den Support kopieren</translation>
  </message>
  <message>
   <source>Copy the lines shown as text</source>
   <translation>Die gezeigten Zeilen als Text kopieren</translation>
  </message>
  <message>
   <source>Copy the selected rows</source>
   <translation>Die gewählten Zeilen kopieren</translation>
  </message>
  <message>
   <source>Copy the selection</source>
   <translation>Die Auswahl kopieren</translation>
  </message>
  <message>
   <source>Copy {what}</source>
   <translation>{what} kopieren</translation>
  </message>
  <message>
   <source>Copy {what} to the clipboard</source>
   <translation>{what} in die Zwischenablage kopieren</translation>
  </message>
  <message>
   <source>Coun&amp;try</source>
   <translation>&amp;Land</translation>
  </message>
  <message>
   <source>Count the overview</source>
   <translation>Die Übersicht zählen</translation>
  </message>
  <message>
   <source>Count users</source>
   <translation>Benutzer zählen</translation>
  </message>
  <message>
   <source>Count what is left</source>
   <translation>Zählen, was übrig ist</translation>
  </message>
  <message>
   <source>Counting…</source>
   <translation>Es wird gezählt…</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <source>Create</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Create &amp;Anyway</source>
   <translation>&amp;Trotzdem anlegen</translation>
  </message>
  <message>
   <source>Create Contact</source>
   <translation>Kontakt anlegen</translation>
  </message>
  <message>
   <source>Create Organization</source>
   <translation>Organisation anlegen</translation>
  </message>
  <message>
   <source>Create a contact for {name}</source>
   <translation>Einen Kontakt für {name} anlegen</translation>
  </message>
  <message>
   <source>Created</source>
   <translation>Angelegt</translation>
  </message>
  <message>
   <source>Creating another organization would make a duplicate.</source>
   <translation>Eine weitere Organisation anzulegen ergäbe eine Dublette.</translation>
  </message>
  <message>
   <source>Customer: {name}</source>
   <translation>Kunde: {name}</translation>
  </message>
  <message>
   <source>Customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>Daily backups kept</source>
   <translation>Behaltene tägliche Sicherungen</translation>
  </message>
  <message>
   <source>Database damaged</source>
   <translation>Datenbank beschädigt</translation>
  </message>
  <message>
   <source>Decide in Review</source>
   <translation>In der Prüfung entscheiden</translation>
  </message>
  <message>
   <source>Decided by</source>
   <translation>Entschieden von</translation>
  </message>
  <message>
   <source>Decided or applied</source>
   <translation>Entschieden oder angewendet</translation>
  </message>
  <message>
   <source>Decision</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Decisions</source>
   <translation>Entscheidungen</translation>
  </message>
  <message>
   <source>Decisions made after that moment are lost; what Microsoft knows is read again with the next sync. The damaged database is kept beside it, nothing is deleted.</source>
   <translation>Entscheidungen nach diesem Zeitpunkt sind verloren; was Microsoft weiß, wird mit der nächsten Synchronisierung neu gelesen. Die beschädigte Datenbank bleibt daneben erhalten, nichts wird gelöscht.</translation>
  </message>
  <message>
   <source>Decisions teach: a match or link that is reverted or passed over is not proposed again, and a tenant's own domains speak for the organization it was matched to by hand. The opposite decision takes a fact back. What is deleted here (Delete key) is forgotten at once; Ctrl+Z brings it back.</source>
   <translation>Entscheidungen lehren: Eine zurückgesetzte oder übergangene Zuordnung oder Verknüpfung wird nicht wieder vorgeschlagen, und die eigenen Domänen eines Tenants sprechen für die Organisation, der er von Hand zugeordnet wurde. Die gegenteilige Entscheidung nimmt eine Tatsache zurück. Was hier gelöscht wird (Entf), ist sofort vergessen; Strg+Z bringt es zurück.</translation>
  </message>
  <message>
   <source>Decisions, the latest first</source>
   <translation>Entscheidungen, die neueste zuerst</translation>
  </message>
  <message>
   <source>Default MFA method</source>
   <translation>Bevorzugte MFA-Methode</translation>
  </message>
  <message>
   <source>Default domain</source>
   <translation>Standarddomäne</translation>
  </message>
  <message>
   <source>Default method</source>
   <translation>Standardmethode</translation>
  </message>
  <message>
   <source>Delegated</source>
   <translation>Delegiert</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Deleted</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Deleted for good</source>
   <translation>Endgültig gelöscht</translation>
  </message>
  <message>
   <source>Deleted from the tenant.</source>
   <translation>Aus dem Tenant gelöscht.</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>Abteilung</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Einzelheiten</translation>
  </message>
  <message>
   <source>Details of the fault</source>
   <translation>Einzelheiten des Fehlers</translation>
  </message>
  <message>
   <source>Details of users</source>
   <translation>Angaben zu Benutzern</translation>
  </message>
  <message>
   <source>Differences in: {value}. Nothing was kept on the server; the profile is as it was.</source>
   <translation>Unterschiede in: {value}. Auf dem Server blieb nichts; das Profil ist, wie es war.</translation>
  </message>
  <message>
   <source>Differs</source>
   <translation>Verschieden</translation>
  </message>
  <message>
   <source>Direct: one tenant</source>
   <translation>Direkt: ein Tenant</translation>
  </message>
  <message>
   <source>Directory Readers</source>
   <translation>Directory Readers</translation>
  </message>
  <message>
   <source>Directory sync</source>
   <translation>Verzeichnissynchronisierung</translation>
  </message>
  <message>
   <source>Disabled, but it still holds licences.</source>
   <translation>Deaktiviert, hat aber noch Lizenzen.</translation>
  </message>
  <message>
   <source>Disconnect</source>
   <translation>Trennen</translation>
  </message>
  <message>
   <source>Disconnect {name}</source>
   <translation>{name} trennen</translation>
  </message>
  <message>
   <source>Disconnect {name}?</source>
   <translation>{name} trennen?</translation>
  </message>
  <message>
   <source>Disconnecting here does not take the app's rights away. Delete the app registration in the Microsoft Entra admin center, and its enterprise application in each customer tenant that consented. Application ID: {application_id}</source>
   <translation>Das Trennen hier nimmt der App ihre Rechte nicht. Löschen Sie die App-Registrierung im Microsoft Entra Admin Center und ihre Unternehmensanwendung in jedem Kundentenant, der zugestimmt hat. Anwendungs-ID: {application_id}</translation>
  </message>
  <message>
   <source>Display name</source>
   <translation>Anzeigename</translation>
  </message>
  <message>
   <source>Do again what you undid last</source>
   <translation>Noch einmal tun, was Sie zuletzt rückgängig gemacht haben</translation>
  </message>
  <message>
   <source>Do it in each customer.</source>
   <translation>Tun Sie es in jedem Kunden.</translation>
  </message>
  <message>
   <source>Do not count it as unmatched</source>
   <translation>Nicht als nicht zugeordnet zählen</translation>
  </message>
  <message>
   <source>Do this undone decision again, as far as it still stands as the undo left it</source>
   <translation>Diese rückgängig gemachte Entscheidung noch einmal treffen, soweit alles noch so steht, wie es das Rückgängigmachen ließ</translation>
  </message>
  <message>
   <source>Document another one</source>
   <translation>Noch eine dokumentieren</translation>
  </message>
  <message>
   <source>Document the user</source>
   <translation>Den Benutzer dokumentieren</translation>
  </message>
  <message>
   <source>Documented</source>
   <translation>Dokumentiert</translation>
  </message>
  <message>
   <source>Documented and Office 365 values of a contact side by side, differences marked.</source>
   <translation>Dokumentierte und Office-365-Werte eines Kontakts nebeneinander, Unterschiede markiert.</translation>
  </message>
  <message>
   <source>Documented on the left, Office 365 on the right, differences marked, each value with its source and age. Take over copies one; what you edit yourself is never overwritten.</source>
   <translation>Links dokumentiert, rechts Office 365, Unterschiede markiert, jeder Wert mit Quelle und Alter. "Übernehmen" kopiert einen; was Sie selbst bearbeiten, wird nie überschrieben.</translation>
  </message>
  <message>
   <source>Domain</source>
   <translation>Domäne</translation>
  </message>
  <message>
   <source>Domain added</source>
   <translation>Domäne hinzugekommen</translation>
  </message>
  <message>
   <source>Domain removed</source>
   <translation>Domäne entfernt</translation>
  </message>
  <message>
   <source>Domain {domain} belongs to the organization, as a technician taught.</source>
   <translation>Die Domäne {domain} gehört der Organisation, wie ein Techniker gelehrt hat.</translation>
  </message>
  <message>
   <source>Domain {domain} is also the organization's {where}.</source>
   <translation>Die Domäne {domain} ist auch {where} der Organisation.</translation>
  </message>
  <message>
   <source>Domain {domain} is the organization's {where}, but so it is of {others} more.</source>
   <translation>Die Domäne {domain} ist {where} der Organisation, aber auch von {others} weiteren.</translation>
  </message>
  <message>
   <source>Domains</source>
   <translation>Domänen</translation>
  </message>
  <message>
   <source>Domains / websites</source>
   <translation>Domänen / Websites</translation>
  </message>
  <message>
   <source>Domains of a tenant with their state</source>
   <translation>Domänen eines Tenants mit ihrem Stand</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Download the CSV file from Microsoft's page on licensing service plans and choose it again.</source>
   <translation>Laden Sie die CSV-Datei von Microsofts Seite über Lizenzdienstpläne herunter, und wählen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Duplicate?</source>
   <translation>Dublette?</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <source>Duplicates lists contacts and organizations that are likely documented twice, with reasons. Choose which one stays and whose values survive; addresses, numbers, links and notes of the others are kept. N says that they are not the same. Ctrl+Z takes either back.</source>
   <translation>"Dubletten" führt Kontakte und Organisationen auf, die wahrscheinlich doppelt dokumentiert sind, mit Gründen. Wählen Sie, welche bleibt und wessen Werte gelten; Adressen, Nummern, Verknüpfungen und Notizen der anderen bleiben erhalten. N sagt, dass sie nicht dieselben sind. Strg+Z nimmt beides zurück.</translation>
  </message>
  <message>
   <source>Duplicates: merge, not duplicates, keep the other one, open, keep the first…</source>
   <translation>Dubletten: zusammenführen, keine Dubletten, den anderen behalten, öffnen, den ersten behalten…</translation>
  </message>
  <message>
   <source>E&amp;nd Tour</source>
   <translation>Rundgang b&amp;eenden</translation>
  </message>
  <message>
   <source>E&amp;xchange admin center</source>
   <translation>E&amp;xchange Admin Center</translation>
  </message>
  <message>
   <source>E-mail ({label})</source>
   <translation>E-Mail ({label})</translation>
  </message>
  <message>
   <source>Each backup is opened and checked before an older one goes; the last good one always stays. To restore one, quit and run: o365desk restore</source>
   <translation>Jede Sicherung wird geöffnet und geprüft, bevor eine ältere geht; die letzte gute bleibt immer. Um eine wiederherzustellen, beenden Sie das Programm und führen aus: o365desk restore</translation>
  </message>
  <message>
   <source>Each decision, import and sync is listed here with what it changed, and can be taken back.</source>
   <translation>Jede Entscheidung, jeder Import und jede Synchronisierung steht hier mit dem, was sie geändert hat, und kann zurückgenommen werden.</translation>
  </message>
  <message>
   <source>Each is linked to a user of its own: {mine} and {theirs}.</source>
   <translation>Jeder ist mit einem eigenen Benutzer verknüpft: {mine} und {theirs}.</translation>
  </message>
  <message>
   <source>Each is matched to a tenant: {tenants} and {tenants_2}.</source>
   <translation>Jede ist einem Tenant zugeordnet: {tenants} und {tenants_2}.</translation>
  </message>
  <message>
   <source>Each of the contacts is linked to a user of its own: {named}. A contact has one.</source>
   <translation>Jeder der Kontakte ist mit einem eigenen Benutzer verknüpft: {named}. Ein Kontakt hat einen.</translation>
  </message>
  <message>
   <source>Each row needs an id of its own.</source>
   <translation>Jede Zeile braucht eine eigene ID.</translation>
  </message>
  <message>
   <source>Each run leaves its figures and its log here.</source>
   <translation>Jeder Lauf hinterlässt hier seine Zahlen und sein Protokoll.</translation>
  </message>
  <message>
   <source>Edit Contact of {customer}</source>
   <translation>Kontakt von {customer} bearbeiten</translation>
  </message>
  <message>
   <source>Edit Credentials</source>
   <translation>Anmeldedaten bearbeiten</translation>
  </message>
  <message>
   <source>Edit Organization</source>
   <translation>Organisation bearbeiten</translation>
  </message>
  <message>
   <source>Edit the documented values (F2)</source>
   <translation>Die dokumentierten Werte bearbeiten (F2)</translation>
  </message>
  <message>
   <source>Edit the organization</source>
   <translation>Die Organisation bearbeiten</translation>
  </message>
  <message>
   <source>Edited field</source>
   <translation>Bearbeitetes Feld</translation>
  </message>
  <message>
   <source>Edit…</source>
   <translation>Bearbeiten…</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Leer</translation>
  </message>
  <message>
   <source>Enabled</source>
   <translation>Aktiviert</translation>
  </message>
  <message>
   <source>Encoding: {value}</source>
   <translation>Zeichenkodierung: {value}</translation>
  </message>
  <message>
   <source>End of the GDAP relationship</source>
   <translation>Ende der GDAP-Beziehung</translation>
  </message>
  <message>
   <source>Enter accepts, Escape closes. Ctrl+Z takes all of it back at once.</source>
   <translation>Eingabe nimmt an, Escape schließt. Strg+Z nimmt alles auf einmal zurück.</translation>
  </message>
  <message>
   <source>Enter ignores, with or without a reason. Escape closes.</source>
   <translation>Eingabe ignoriert, mit oder ohne Grund. Escape schließt.</translation>
  </message>
  <message>
   <source>Enter it again: Integrations, Edit Credentials.</source>
   <translation>Geben Sie es noch einmal ein: Integrationen, Anmeldedaten bearbeiten.</translation>
  </message>
  <message>
   <source>Enter it as https://127.0.0.1:PORT.</source>
   <translation>Geben Sie sie ein als https://127.0.0.1:PORT.</translation>
  </message>
  <message>
   <source>Enter opens a contact with both sides; Review Users lists who waits for a decision.</source>
   <translation>Eingabe öffnet einen Kontakt mit beiden Seiten; "Benutzer prüfen" führt auf, wer auf eine Entscheidung wartet.</translation>
  </message>
  <message>
   <source>Enter opens the user or the licence; the filter narrows to one kind.</source>
   <translation>Eingabe öffnet den Benutzer oder die Lizenz; der Filter grenzt auf eine Art ein.</translation>
  </message>
  <message>
   <source>Enter shows an organization's contacts; import or create what is missing.</source>
   <translation>Eingabe zeigt die Kontakte einer Organisation; importieren oder legen Sie an, was fehlt.</translation>
  </message>
  <message>
   <source>Enter takes the marked line, Escape closes.</source>
   <translation>Eingabe nimmt die markierte Zeile, Escape schließt.</translation>
  </message>
  <message>
   <source>Enter the client secret again under Edit Credentials.</source>
   <translation>Geben Sie das Clientgeheimnis unter "Anmeldedaten bearbeiten" noch einmal ein.</translation>
  </message>
  <message>
   <source>Enter the client secret's value.</source>
   <translation>Geben Sie den Wert des Clientgeheimnisses ein.</translation>
  </message>
  <message>
   <source>Entra ID P1</source>
   <translation>Entra ID P1</translation>
  </message>
  <message>
   <source>Entra ID P1 or P2</source>
   <translation>Entra ID P1 oder P2</translation>
  </message>
  <message>
   <source>Equal names matched by themselves. The pane below shows both sides and why. A accepts the suggestion, C creates an organization, Ctrl+Z undoes. Go on until no tenant is unmatched.</source>
   <translation>Gleiche Namen wurden von selbst zugeordnet. Der Bereich unten zeigt beide Seiten und warum. A nimmt den Vorschlag an, C legt eine Organisation an, Strg+Z macht rückgängig. Machen Sie weiter, bis kein Tenant mehr übrig ist.</translation>
  </message>
  <message>
   <source>Equipment mailbox</source>
   <translation>Gerätepostfach</translation>
  </message>
  <message>
   <source>Error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Errors</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>Esc back to all kinds</source>
   <translation>Esc zurück zu allen Arten</translation>
  </message>
  <message>
   <source>Esc close</source>
   <translation>Esc schließt</translation>
  </message>
  <message>
   <source>Every 12 hours</source>
   <translation>Alle 12 Stunden</translation>
  </message>
  <message>
   <source>Every 15 minutes</source>
   <translation>Alle 15 Minuten</translation>
  </message>
  <message>
   <source>Every 30 minutes</source>
   <translation>Alle 30 Minuten</translation>
  </message>
  <message>
   <source>Every 4 hours</source>
   <translation>Alle 4 Stunden</translation>
  </message>
  <message>
   <source>Every connection of this process to {where} has been in use for a minute; nothing was changed.</source>
   <translation>Jede Verbindung dieses Prozesses zu {where} ist seit einer Minute in Gebrauch; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Every contact with its organization and its Microsoft 365 user.</source>
   <translation>Jeder Kontakt mit seiner Organisation und seinem Microsoft-365-Benutzer.</translation>
  </message>
  <message>
   <source>Every day</source>
   <translation>Jeden Tag</translation>
  </message>
  <message>
   <source>Every decision about this contact and every change that syncs found</source>
   <translation>Jede Entscheidung über diesen Kontakt und jede Änderung, die Synchronisierungen fanden</translation>
  </message>
  <message>
   <source>Every decision with what it changed; undo and redo any of them</source>
   <translation>Jede Entscheidung mit dem, was sie geändert hat; jede rückgängig machen und wiederholen</translation>
  </message>
  <message>
   <source>Every decision, import and applied plan, and what syncs found changed in Microsoft 365.</source>
   <translation>Jede Entscheidung, jeder Import, jeder angewendete Plan und was Synchronisierungen in Microsoft 365 geändert fanden.</translation>
  </message>
  <message>
   <source>Every hour</source>
   <translation>Jede Stunde</translation>
  </message>
  <message>
   <source>Every key of the window</source>
   <translation>Jede Taste des Fensters</translation>
  </message>
  <message>
   <source>Every subscription of every tenant with active, consumed and unused seats.</source>
   <translation>Jedes Abonnement jedes Tenants mit aktiven, verbrauchten und ungenutzten Plätzen.</translation>
  </message>
  <message>
   <source>Every subscription with active, consumed and unused seats.</source>
   <translation>Jedes Abonnement mit aktiven, verbrauchten und ungenutzten Plätzen.</translation>
  </message>
  <message>
   <source>Every sync also creates contacts that resemble nobody documented, and writes fields by the rules below. Conflicts and possible duplicates are held.</source>
   <translation>Jede Synchronisierung legt auch Kontakte an, die niemand Dokumentiertem ähneln, und schreibt Felder nach den Regeln unten. Konflikte und mögliche Dubletten werden angehalten.</translation>
  </message>
  <message>
   <source>Every tenant is matched or ignored.</source>
   <translation>Jeder Tenant ist zugeordnet oder ignoriert.</translation>
  </message>
  <message>
   <source>Every tenant with its organization, state and rule.</source>
   <translation>Jeder Tenant mit Organisation, Stand und Regel.</translation>
  </message>
  <message>
   <source>Every user of the plan</source>
   <translation>Jeder Benutzer des Plans</translation>
  </message>
  <message>
   <source>Every {interval_minutes} minutes</source>
   <translation>Alle {interval_minutes} Minuten</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everything stored before is kept.</source>
   <translation>Alles zuvor Gespeicherte bleibt erhalten.</translation>
  </message>
  <message>
   <source>Everything works in {tenants}.</source>
   <translation>Alles geht in {tenants}.</translation>
  </message>
  <message>
   <source>Except for</source>
   <translation>Außer bei</translation>
  </message>
  <message>
   <source>Exchange admin center</source>
   <translation>Exchange Admin Center</translation>
  </message>
  <message>
   <source>Exchange excludes the mailbox from this application (access policy).</source>
   <translation>Exchange nimmt das Postfach von dieser Anwendung aus (Zugriffsrichtlinie).</translation>
  </message>
  <message>
   <source>Exchange says: equipment mailbox.</source>
   <translation>Exchange sagt: Gerätepostfach.</translation>
  </message>
  <message>
   <source>Exchange says: room mailbox.</source>
   <translation>Exchange sagt: Raumpostfach.</translation>
  </message>
  <message>
   <source>Exchange says: shared mailbox.</source>
   <translation>Exchange sagt: freigegebenes Postfach.</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export as CSV</source>
   <translation>Als CSV exportieren</translation>
  </message>
  <message>
   <source>Export contacts, matches or licences as a CSV file</source>
   <translation>Kontakte, Zuordnungen oder Lizenzen als CSV-Datei exportieren</translation>
  </message>
  <message>
   <source>Export {key}</source>
   <translation>{key} exportieren</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren…</translation>
  </message>
  <message>
   <source>External id</source>
   <translation>Externe ID</translation>
  </message>
  <message>
   <source>Fact</source>
   <translation>Tatsache</translation>
  </message>
  <message>
   <source>Field by field: from → to; for a new contact, what would be documented</source>
   <translation>Feld für Feld: von → nach; bei einem neuen Kontakt, was dokumentiert würde</translation>
  </message>
  <message>
   <source>Field for column {heading}</source>
   <translation>Feld für Spalte {heading}</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Fields are: {value}.</source>
   <translation>Felder sind: {value}.</translation>
  </message>
  <message>
   <source>Fields of linked contacts</source>
   <translation>Felder verknüpfter Kontakte</translation>
  </message>
  <message>
   <source>Fields: {value}.</source>
   <translation>Felder: {value}.</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File &gt; Import… takes organizations and contacts from CSV files. You can do it later, too.</source>
   <translation>Datei &gt; Importieren… nimmt Organisationen und Kontakte aus CSV-Dateien auf. Das geht auch später.</translation>
  </message>
  <message>
   <source>File &gt; New Connection… guides you through the app registration in Microsoft Entra. Test Connection says for each tenant what works and what is missing.</source>
   <translation>Datei &gt; Neue Verbindung… führt Sie durch die App-Registrierung in Microsoft Entra. "Verbindung testen" sagt für jeden Tenant, was geht und was fehlt.</translation>
  </message>
  <message>
   <source>Fill &amp;blanks only</source>
   <translation>Nur &amp;Leeres füllen</translation>
  </message>
  <message>
   <source>Filter Column…</source>
   <translation>Spalte filtern…</translation>
  </message>
  <message>
   <source>Filter a column</source>
   <translation>Eine Spalte filtern</translation>
  </message>
  <message>
   <source>Filter a table by a column; a right click on a heading or a cell does it, too</source>
   <translation>Eine Tabelle nach einer Spalte filtern; ein Rechtsklick auf eine Überschrift oder Zelle tut es auch</translation>
  </message>
  <message>
   <source>Filter “{plain_action}”…</source>
   <translation>Nach "{plain_action}" filtern…</translation>
  </message>
  <message>
   <source>Filter: {words}</source>
   <translation>Filter: {words}</translation>
  </message>
  <message>
   <source>Filters in force</source>
   <translation>Geltende Filter</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find &amp;Anything…</source>
   <translation>&amp;Alles durchsuchen…</translation>
  </message>
  <message>
   <source>Find a contact…</source>
   <translation>Kontakt suchen…</translation>
  </message>
  <message>
   <source>Find a fact…</source>
   <translation>Tatsache suchen…</translation>
  </message>
  <message>
   <source>Find a licence, tenant…</source>
   <translation>Lizenz, Tenant suchen…</translation>
  </message>
  <message>
   <source>Find a name, address, number…</source>
   <translation>Name, Adresse, Nummer suchen…</translation>
  </message>
  <message>
   <source>Find a tenant…</source>
   <translation>Tenant suchen…</translation>
  </message>
  <message>
   <source>Find a user, licence, tenant…</source>
   <translation>Benutzer, Lizenz, Tenant suchen…</translation>
  </message>
  <message>
   <source>Find a user…</source>
   <translation>Benutzer suchen…</translation>
  </message>
  <message>
   <source>Find a value…</source>
   <translation>Wert suchen…</translation>
  </message>
  <message>
   <source>Find an organization…</source>
   <translation>Organisation suchen…</translation>
  </message>
  <message>
   <source>Find anything</source>
   <translation>Alles durchsuchen</translation>
  </message>
  <message>
   <source>Find anything…</source>
   <translation>Alles durchsuchen…</translation>
  </message>
  <message>
   <source>Find anything…   {keys}</source>
   <translation>Alles durchsuchen…   {keys}</translation>
  </message>
  <message>
   <source>Find in history…</source>
   <translation>Im Verlauf suchen…</translation>
  </message>
  <message>
   <source>Find organizations</source>
   <translation>Organisationen suchen</translation>
  </message>
  <message>
   <source>Finding</source>
   <translation>Befund</translation>
  </message>
  <message>
   <source>Findings</source>
   <translation>Befunde</translation>
  </message>
  <message>
   <source>First Steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>First and last name are equal.</source>
   <translation>Vor- und Nachname sind gleich.</translation>
  </message>
  <message>
   <source>First and last name are equal; one has a further first name.</source>
   <translation>Vor- und Nachname sind gleich; einer hat einen weiteren Vornamen.</translation>
  </message>
  <message>
   <source>First and last name are swapped.</source>
   <translation>Vor- und Nachname sind vertauscht.</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>First rows of the file</source>
   <translation>Erste Zeilen der Datei</translation>
  </message>
  <message>
   <source>Fitting: {some}.</source>
   <translation>Passend: {some}.</translation>
  </message>
  <message>
   <source>Follow the next step of a warning; its page opens from the line.</source>
   <translation>Folgen Sie dem nächsten Schritt einer Warnung; seine Seite öffnet sich aus der Zeile.</translation>
  </message>
  <message>
   <source>Follow the steps on the right, paste IDs and secret, then test the connection.</source>
   <translation>Folgen Sie den Schritten rechts, fügen Sie IDs und Geheimnis ein, und testen Sie die Verbindung.</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Dafür</translation>
  </message>
  <message>
   <source>For every user something would change.</source>
   <translation>Bei jedem Benutzer würde sich etwas ändern.</translation>
  </message>
  <message>
   <source>Forget</source>
   <translation>Vergessen</translation>
  </message>
  <message>
   <source>Forget the chosen facts</source>
   <translation>Die gewählten Tatsachen vergessen</translation>
  </message>
  <message>
   <source>Found by a sync</source>
   <translation>Von einer Synchronisierung gefunden</translation>
  </message>
  <message>
   <source>Free some space and try again.</source>
   <translation>Schaffen Sie etwas Platz, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Free some space, or choose another place.</source>
   <translation>Schaffen Sie etwas Platz, oder wählen Sie einen anderen Ort.</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>From the first sync to both sides of a contact, step by step</source>
   <translation>Von der ersten Synchronisierung bis zu beiden Seiten eines Kontakts, Schritt für Schritt</translation>
  </message>
  <message>
   <source>Full name</source>
   <translation>Vollständiger Name</translation>
  </message>
  <message>
   <source>Further e-mails</source>
   <translation>Weitere E-Mail-Adressen</translation>
  </message>
  <message>
   <source>GDAP relationship about to end</source>
   <translation>GDAP-Beziehung endet bald</translation>
  </message>
  <message>
   <source>GDAP relationships</source>
   <translation>GDAP-Beziehungen</translation>
  </message>
  <message>
   <source>Give every edited field back to the field rules</source>
   <translation>Jedes bearbeitete Feld an die Feldregeln zurückgeben</translation>
  </message>
  <message>
   <source>Give the SKU id.</source>
   <translation>Geben Sie die SKU-ID an.</translation>
  </message>
  <message>
   <source>Give the account's group Directory Readers (and Reports Reader for reports) in the GDAP relationship; then consent to the missing permission.</source>
   <translation>Geben Sie der Gruppe des Kontos Directory Readers (und Reports Reader für Berichte) in der GDAP-Beziehung; stimmen Sie dann der fehlenden Berechtigung zu.</translation>
  </message>
  <message>
   <source>Give the connection a name.</source>
   <translation>Geben Sie der Verbindung einen Namen.</translation>
  </message>
  <message>
   <source>Give the id or the whole name.</source>
   <translation>Geben Sie die ID oder den ganzen Namen an.</translation>
  </message>
  <message>
   <source>Give the id: {value}.</source>
   <translation>Geben Sie die ID an: {value}.</translation>
  </message>
  <message>
   <source>Give the passphrase, put the key file back, or log in as the user who made the vault.</source>
   <translation>Geben Sie die Passphrase an, legen Sie die Schlüsseldatei zurück, oder melden Sie sich als der Benutzer an, der den Tresor angelegt hat.</translation>
  </message>
  <message>
   <source>Give the {credential_kind} as well.</source>
   <translation>Geben Sie auch {credential_kind} an.</translation>
  </message>
  <message>
   <source>Go Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Go through the unmatched ones; the pane below shows both sides and the reasons.</source>
   <translation>Gehen Sie die nicht zugeordneten durch; der Bereich unten zeigt beide Seiten und die Gründe.</translation>
  </message>
  <message>
   <source>Go to Integrations</source>
   <translation>Zu den Integrationen</translation>
  </message>
  <message>
   <source>Go to Matching</source>
   <translation>Zur Zuordnung</translation>
  </message>
  <message>
   <source>Go to the search box of this view</source>
   <translation>Zum Suchfeld dieser Ansicht</translation>
  </message>
  <message>
   <source>Go to the tenant that is matched to this organization</source>
   <translation>Zum Tenant, der dieser Organisation zugeordnet ist</translation>
  </message>
  <message>
   <source>Gone</source>
   <translation>Verschwunden</translation>
  </message>
  <message>
   <source>Gone ({presence})</source>
   <translation>Verschwunden ({presence})</translation>
  </message>
  <message>
   <source>Gone user: {name} ({fate}).</source>
   <translation>Verschwundener Benutzer: {name} ({fate}).</translation>
  </message>
  <message>
   <source>Grant admin consent</source>
   <translation>Administratorzustimmung erteilen</translation>
  </message>
  <message>
   <source>Graph named {found} organizations where there is one. What was read before is kept.</source>
   <translation>Graph nannte {found} Organisationen, wo es eine gibt. Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Guest</source>
   <translation>Gast</translation>
  </message>
  <message>
   <source>HTTP</source>
   <translation>HTTP</translation>
  </message>
  <message>
   <source>HTTP status</source>
   <translation>HTTP-Status</translation>
  </message>
  <message>
   <source>HTTP {http_status}</source>
   <translation>HTTP {http_status}</translation>
  </message>
  <message>
   <source>Have it made: CREATE DATABASE o365desk ENCODING 'UTF8' TEMPLATE template0</source>
   <translation>Lassen Sie sie anlegen: CREATE DATABASE o365desk ENCODING 'UTF8' TEMPLATE template0</translation>
  </message>
  <message>
   <source>Have space freed on the server and try again.</source>
   <translation>Lassen Sie auf dem Server Platz schaffen, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Have the server's administrator restore it from a backup.</source>
   <translation>Lassen Sie sie vom Administrator des Servers aus einer Sicherung wiederherstellen.</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Held for review: {name}.</source>
   <translation>Zur Prüfung angehalten: {name}.</translation>
  </message>
  <message>
   <source>Held for your decision: {held}.</source>
   <translation>Für Ihre Entscheidung angehalten: {held}.</translation>
  </message>
  <message>
   <source>Held: a documented contact resembles the user; decide in the review</source>
   <translation>Angehalten: Ein dokumentierter Kontakt ähnelt dem Benutzer; entscheiden Sie in der Prüfung</translation>
  </message>
  <message>
   <source>Held: the evidence contradicts itself; decide in the review</source>
   <translation>Angehalten: Die Belege widersprechen sich; entscheiden Sie in der Prüfung</translation>
  </message>
  <message>
   <source>Held: {name}.</source>
   <translation>Angehalten: {name}.</translation>
  </message>
  <message>
   <source>Held: {told}</source>
   <translation>Angehalten: {told}</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Hilfe</translation>
  </message>
  <message>
   <source>Help: {view}</source>
   <translation>Hilfe: {view}</translation>
  </message>
  <message>
   <source>Hide the contact from the lists; it stays documented, under Archived</source>
   <translation>Den Kontakt aus den Listen nehmen; er bleibt dokumentiert, unter "Archiviert"</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>History of {name}</source>
   <translation>Verlauf von {name}</translation>
  </message>
  <message>
   <source>Hold for &amp;review</source>
   <translation>Zur &amp;Prüfung anhalten</translation>
  </message>
  <message>
   <source>Holders</source>
   <translation>Inhaber</translation>
  </message>
  <message>
   <source>Holders of a ticked subscription are taken in. Tick only what you actively manage.</source>
   <translation>Inhaber eines angehakten Abonnements werden aufgenommen. Haken Sie nur an, was Sie wirklich betreuen.</translation>
  </message>
  <message>
   <source>Holders of the licence</source>
   <translation>Inhaber der Lizenz</translation>
  </message>
  <message>
   <source>Holders of {product_name} in {tenant_name}</source>
   <translation>Inhaber von {product_name} in {tenant_name}</translation>
  </message>
  <message>
   <source>Home phone</source>
   <translation>Telefon (privat)</translation>
  </message>
  <message>
   <source>How many records it changed</source>
   <translation>Wie viele Datensätze sie geändert hat</translation>
  </message>
  <message>
   <source>How to register the app</source>
   <translation>Wie man die App registriert</translation>
  </message>
  <message>
   <source>ID in the other system</source>
   <translation>ID im anderen System</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>ID</translation>
  </message>
  <message>
   <source>If &amp;Redone Now</source>
   <translation>Wenn jetzt &amp;wiederholt</translation>
  </message>
  <message>
   <source>If &amp;Undone Now</source>
   <translation>Wenn jetzt &amp;rückgängig</translation>
  </message>
  <message>
   <source>If a company proxy inspects traffic, its CA must be in the operating system's store. For a local cloud choose its current CA file.</source>
   <translation>Untersucht ein Firmenproxy den Verkehr, muss seine CA im Speicher des Betriebssystems liegen. Für eine lokale Cloud wählen Sie deren aktuelle CA-Datei.</translation>
  </message>
  <message>
   <source>If it is your own tenant, check application ID and tenant ID.</source>
   <translation>Ist es Ihr eigener Tenant, prüfen Sie Anwendungs-ID und Tenant-ID.</translation>
  </message>
  <message>
   <source>If the organizations are one customer, merge these first.</source>
   <translation>Sind die Organisationen ein Kunde, führen Sie zuerst diese zusammen.</translation>
  </message>
  <message>
   <source>Ignore</source>
   <translation>Ignorieren</translation>
  </message>
  <message>
   <source>Ignore With Reason…</source>
   <translation>Mit Grund ignorieren…</translation>
  </message>
  <message>
   <source>Ignore it and say why, or change the reason</source>
   <translation>Ignorieren und sagen, warum, oder den Grund ändern</translation>
  </message>
  <message>
   <source>Ignore {chosen} tenants</source>
   <translation>{chosen} Tenants ignorieren</translation>
  </message>
  <message>
   <source>Ignore {name}</source>
   <translation>{name} ignorieren</translation>
  </message>
  <message>
   <source>Ignored</source>
   <translation>Ignoriert</translation>
  </message>
  <message>
   <source>Ignored by a technician.</source>
   <translation>Von einem Techniker ignoriert.</translation>
  </message>
  <message>
   <source>Ignored by hand.</source>
   <translation>Von Hand ignoriert.</translation>
  </message>
  <message>
   <source>Ignored: {match_note}</source>
   <translation>Ignoriert: {match_note}</translation>
  </message>
  <message>
   <source>Ignored: {note}</source>
   <translation>Ignoriert: {note}</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importieren</translation>
  </message>
  <message>
   <source>Import Contacts…</source>
   <translation>Kontakte importieren…</translation>
  </message>
  <message>
   <source>Import Organizations…</source>
   <translation>Organisationen importieren…</translation>
  </message>
  <message>
   <source>Import from CSV</source>
   <translation>Aus CSV importieren</translation>
  </message>
  <message>
   <source>Import organizations first: contacts name theirs. Blanks never overwrite.</source>
   <translation>Importieren Sie zuerst Organisationen: Kontakte nennen die ihre. Leeres überschreibt nie.</translation>
  </message>
  <message>
   <source>Import organizations or contacts from a CSV file</source>
   <translation>Organisationen oder Kontakte aus einer CSV-Datei importieren</translation>
  </message>
  <message>
   <source>Import your documentation from CSV, or create contacts from Microsoft 365 users.</source>
   <translation>Importieren Sie Ihre Dokumentation aus CSV, oder legen Sie Kontakte aus Microsoft-365-Benutzern an.</translation>
  </message>
  <message>
   <source>Import your documentation from CSV, or create organizations from tenants in Matching.</source>
   <translation>Importieren Sie Ihre Dokumentation aus CSV, oder legen Sie Organisationen aus Tenants unter "Zuordnung" an.</translation>
  </message>
  <message>
   <source>Import {kind}</source>
   <translation>{kind} importieren</translation>
  </message>
  <message>
   <source>Import {kind}: {name}</source>
   <translation>Import {kind}: {name}</translation>
  </message>
  <message>
   <source>Important (yes or no)</source>
   <translation>Wichtig (yes oder no)</translation>
  </message>
  <message>
   <source>Import…</source>
   <translation>Importieren…</translation>
  </message>
  <message>
   <source>In each the first name shown stays. Every merge is a decision of its own that Undo takes back.</source>
   <translation>In jeder bleibt der zuerst gezeigte Name. Jede Zusammenführung ist eine eigene Entscheidung, die sich rückgängig machen lässt.</translation>
  </message>
  <message>
   <source>In grace</source>
   <translation>In Nachfrist</translation>
  </message>
  <message>
   <source>In the background</source>
   <translation>Im Hintergrund</translation>
  </message>
  <message>
   <source>Indexing… {left} left</source>
   <translation>Index wird aufgebaut… noch {left}</translation>
  </message>
  <message>
   <source>Info and above</source>
   <translation>Information und höher</translation>
  </message>
  <message>
   <source>Information</source>
   <translation>Information</translation>
  </message>
  <message>
   <source>Integrations</source>
   <translation>Integrationen</translation>
  </message>
  <message>
   <source>Integrations &gt; Actions &gt; Plan shows what would be created, linked and written, field by field, and what is held and why. Click a number to see just those; Apply writes one organization, all, or chosen users, and Undo takes it back. Sync Options &gt; Preview does so for options that are not saved yet.</source>
   <translation>Integrationen &gt; Aktionen &gt; Plan zeigt, was angelegt, verknüpft und geschrieben würde, Feld für Feld, und was warum angehalten ist. Klicken Sie auf eine Zahl, um nur diese zu sehen; "Anwenden" schreibt eine Organisation, alle oder gewählte Benutzer, und Rückgängig nimmt es zurück. Synchronisierungsoptionen &gt; Vorschau tut das für Optionen, die noch nicht gespeichert sind.</translation>
  </message>
  <message>
   <source>Is Not</source>
   <translation>Ist nicht</translation>
  </message>
  <message>
   <source>Is Now</source>
   <translation>Ist jetzt</translation>
  </message>
  <message>
   <source>It cannot be read.</source>
   <translation>Sie kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>It changed {changes} records.</source>
   <translation>Sie hat {changes} Datensätze geändert.</translation>
  </message>
  <message>
   <source>It did not let go of it for {timeout_s} seconds; nothing was changed.</source>
   <translation>Sie ließ {timeout_s} Sekunden lang nicht los; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>It has contacts.</source>
   <translation>Sie hat Kontakte.</translation>
  </message>
  <message>
   <source>It has locations.</source>
   <translation>Sie hat Standorte.</translation>
  </message>
  <message>
   <source>It has no column '{short}'.</source>
   <translation>Sie hat keine Spalte '{short}'.</translation>
  </message>
  <message>
   <source>It has no equals sign.</source>
   <translation>Ihr fehlt ein Gleichheitszeichen.</translation>
  </message>
  <message>
   <source>It has version {version}; this o365desk knows {schema_version} as the newest. Nothing was changed.</source>
   <translation>Es hat Version {version}; dieses o365desk kennt {schema_version} als neueste. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>It has {text} characters; at most {longest_notes} fit. Shorten it.</source>
   <translation>Es hat {text} Zeichen; höchstens {longest_notes} passen hinein. Kürzen Sie es.</translation>
  </message>
  <message>
   <source>It has {text} characters; at most {longest_text} fit. Shorten it.</source>
   <translation>Es hat {text} Zeichen; höchstens {longest_text} passen hinein. Kürzen Sie es.</translation>
  </message>
  <message>
   <source>It has {value} MB; at most {value_2} MB are read.</source>
   <translation>Sie hat {value} MB; höchstens {value_2} MB werden gelesen.</translation>
  </message>
  <message>
   <source>It holds bytes that are no text in UTF-8, UTF-16 or Windows-1252. Nothing was imported.</source>
   <translation>Sie enthält Bytes, die kein Text in UTF-8, UTF-16 oder Windows-1252 sind. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>It holds the program's log, the last sync runs with their lines, versions, settings and what the check finds. Secrets, tokens and the database are not in it. MANIFEST.txt inside lists every file.</source>
   <translation>Es enthält das Protokoll des Programms, die letzten Synchronisierungsläufe mit ihren Zeilen, Versionen, Einstellungen und was die Prüfung findet. Geheimnisse, Token und die Datenbank sind nicht darin. MANIFEST.txt darin führt jede Datei auf.</translation>
  </message>
  <message>
   <source>It is a share.</source>
   <translation>Es ist ein Anteil.</translation>
  </message>
  <message>
   <source>It is a switch.</source>
   <translation>Es ist ein Schalter.</translation>
  </message>
  <message>
   <source>It is being restored or brought to a new version.</source>
   <translation>Es wird gerade wiederhergestellt oder auf eine neue Version gebracht.</translation>
  </message>
  <message>
   <source>It is being synced.</source>
   <translation>Sie wird gerade synchronisiert.</translation>
  </message>
  <message>
   <source>It is no longer among the partner's customers; what was read is kept.</source>
   <translation>Er ist nicht mehr unter den Kunden des Partners; das Gelesene bleibt erhalten.</translation>
  </message>
  <message>
   <source>It is not matched by itself: another organization fits better.</source>
   <translation>Wird nicht von selbst zugeordnet: Eine andere Organisation passt besser.</translation>
  </message>
  <message>
   <source>It is not matched by itself: evidence of this kind never decides alone.</source>
   <translation>Wird nicht von selbst zugeordnet: Belege dieser Art entscheiden nie allein.</translation>
  </message>
  <message>
   <source>It is not matched by itself: its score is below {auto_threshold}.</source>
   <translation>Wird nicht von selbst zugeordnet: Die Punktzahl liegt unter {auto_threshold}.</translation>
  </message>
  <message>
   <source>It is not matched by itself: numbers, states or remarks in the names differ.</source>
   <translation>Wird nicht von selbst zugeordnet: Zahlen, Staaten oder Zusätze in den Namen unterscheiden sich.</translation>
  </message>
  <message>
   <source>It is not matched by itself: the known domains differ.</source>
   <translation>Wird nicht von selbst zugeordnet: Die bekannten Domänen unterscheiden sich.</translation>
  </message>
  <message>
   <source>It is not matched by itself: the names are equal, but the known domains differ.</source>
   <translation>Wird nicht von selbst zugeordnet: Die Namen sind gleich, aber die bekannten Domänen unterscheiden sich.</translation>
  </message>
  <message>
   <source>It is not matched by itself: the names may be those of two kinds of body.</source>
   <translation>Wird nicht von selbst zugeordnet: Die Namen könnten die zweier Arten von Einrichtung sein.</translation>
  </message>
  <message>
   <source>It is not matched by itself: the runner-up is nearer than {least}.</source>
   <translation>Wird nicht von selbst zugeordnet: Der Zweitbeste ist näher als {least}.</translation>
  </message>
  <message>
   <source>It is not matched to an organization, or its options link no contacts.</source>
   <translation>Er ist keiner Organisation zugeordnet, oder seine Optionen verknüpfen keine Kontakte.</translation>
  </message>
  <message>
   <source>It is not proposed.</source>
   <translation>Es wird nicht vorgeschlagen.</translation>
  </message>
  <message>
   <source>It is not proposed: “{sentence}” was taught{by} ({value}).</source>
   <translation>Es wird nicht vorgeschlagen: "{sentence}" wurde gelehrt{by} ({value}).</translation>
  </message>
  <message>
   <source>It is not within its valid time range: this computer's clock is wrong.</source>
   <translation>Es liegt außerhalb seiner Gültigkeit: Die Uhr dieses Rechners geht falsch.</translation>
  </message>
  <message>
   <source>It is the suggestion of another tenant as well.</source>
   <translation>Sie ist auch der Vorschlag eines anderen Tenants.</translation>
  </message>
  <message>
   <source>It lacks the headings that Microsoft documents. What was read before is kept.</source>
   <translation>Ihm fehlen die Überschriften, die Microsoft dokumentiert. Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>It lies in the data folder: who copies the folder has both.</source>
   <translation>Sie liegt im Datenordner: Wer den Ordner kopiert, hat beides.</translation>
  </message>
  <message>
   <source>It looks like postgresql+psycopg://user@server:5432/o365desk</source>
   <translation>Sie sieht aus wie postgresql+psycopg://user@server:5432/o365desk</translation>
  </message>
  <message>
   <source>It may be matched by itself: it is all but certain, and nobody is near.</source>
   <translation>Darf von selbst zugeordnet werden: Es ist so gut wie sicher, und niemand ist nahe.</translation>
  </message>
  <message>
   <source>It may be matched by itself: nobody else on either side has that name.</source>
   <translation>Darf von selbst zugeordnet werden: Niemand sonst auf beiden Seiten hat diesen Namen.</translation>
  </message>
  <message>
   <source>It may be matched by itself: such evidence decides, and nobody is near.</source>
   <translation>Darf von selbst zugeordnet werden: Solche Belege entscheiden, und niemand ist nahe.</translation>
  </message>
  <message>
   <source>It may be matched by itself: the domain is this organization's alone.</source>
   <translation>Darf von selbst zugeordnet werden: Die Domäne gehört allein dieser Organisation.</translation>
  </message>
  <message>
   <source>It names {id}; nothing of it was stored.</source>
   <translation>Er nennt {id}; nichts davon wurde gespeichert.</translation>
  </message>
  <message>
   <source>It needs a name or an e-mail address.</source>
   <translation>Er braucht einen Namen oder eine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>It needs a name.</source>
   <translation>Sie braucht einen Namen.</translation>
  </message>
  <message>
   <source>It needs an organization.</source>
   <translation>Er braucht eine Organisation.</translation>
  </message>
  <message>
   <source>It needs at least {shortest_passphrase} characters. Nothing was stored.</source>
   <translation>Sie braucht mindestens {shortest_passphrase} Zeichen. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>It needs: {value}.</source>
   <translation>Es braucht: {value}.</translation>
  </message>
  <message>
   <source>It says so for a while of what is just being made, too.</source>
   <translation>So sagt es auch eine Weile von dem, was gerade erst angelegt wird.</translation>
  </message>
  <message>
   <source>It signed in to {home}, the connection is for {tenant_id}. Nothing was kept.</source>
   <translation>Angemeldet wurde an {home}, die Verbindung ist für {tenant_id}. Nichts wurde behalten.</translation>
  </message>
  <message>
   <source>It takes PostgreSQL 12 or newer and a database made with ENCODING 'UTF8' TEMPLATE template0.</source>
   <translation>Es braucht PostgreSQL 12 oder neuer und eine Datenbank mit ENCODING 'UTF8' TEMPLATE template0.</translation>
  </message>
  <message>
   <source>It takes two or more.</source>
   <translation>Es braucht zwei oder mehr.</translation>
  </message>
  <message>
   <source>It takes your own decisions; those of others and of syncs go by their number.</source>
   <translation>Es nimmt Ihre eigenen Entscheidungen; die anderer und die von Synchronisierungen gehen über ihre Nummer.</translation>
  </message>
  <message>
   <source>It was asked several times. What was read before is kept.</source>
   <translation>Es wurde mehrmals gefragt. Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>It was backed up to {saved} before.</source>
   <translation>Es wurde zuvor nach {saved} gesichert.</translation>
  </message>
  <message>
   <source>It was made with the key of its {words}; the {words_2} was tried and holds another. Nothing is lost.</source>
   <translation>Er wurde mit dem Schlüssel seiner {words} angelegt; {words_2} wurde versucht und enthält einen anderen. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>It was removed by another window or command.</source>
   <translation>Es wurde von einem anderen Fenster oder Befehl entfernt.</translation>
  </message>
  <message>
   <source>It was removed with its connection.</source>
   <translation>Es wurde mit seiner Verbindung entfernt.</translation>
  </message>
  <message>
   <source>It was removed, perhaps by an undo.</source>
   <translation>Es wurde entfernt, vielleicht durch Rückgängigmachen.</translation>
  </message>
  <message>
   <source>It was revoked (by a new password, say), unused for 90 days, or a policy wants it more often.</source>
   <translation>Es wurde widerrufen (etwa durch ein neues Kennwort), 90 Tage nicht benutzt, oder eine Richtlinie verlangt es öfter.</translation>
  </message>
  <message>
   <source>It was set to use a {credential_kind}, but none was given.</source>
   <translation>Sie sollte {credential_kind} verwenden, aber es wurde nichts angegeben.</translation>
  </message>
  <message>
   <source>It was undone by an older version, which kept nothing for a redo. Nothing was changed.</source>
   <translation>Eine ältere Version hat es rückgängig gemacht und nichts zum Wiederholen behalten. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>It works. {tenants} of {reports} with limits; see below.</source>
   <translation>Es geht. {tenants} von {reports} mit Einschränkungen; siehe unten.</translation>
  </message>
  <message>
   <source>It would have gone to a foreign host.</source>
   <translation>Es wäre an einen fremden Host gegangen.</translation>
  </message>
  <message>
   <source>It would have led to a page that is not Microsoft's; no browser was opened.</source>
   <translation>Es hätte auf eine Seite geführt, die nicht von Microsoft ist; kein Browser wurde geöffnet.</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Elemente</translation>
  </message>
  <message>
   <source>Its ID is malformed or missing.</source>
   <translation>Seine ID ist fehlerhaft oder fehlt.</translation>
  </message>
  <message>
   <source>Its address is at {self}, linked to {owner} already.</source>
   <translation>Seine Adresse steht bei {self}, schon mit {owner} verknüpft.</translation>
  </message>
  <message>
   <source>Its address is at {self}, which is pinned; link by hand.</source>
   <translation>Seine Adresse steht bei {self}, angeheftet; verknüpfen Sie von Hand.</translation>
  </message>
  <message>
   <source>Its address is at {self}, which is somebody else, as was taught.</source>
   <translation>Seine Adresse steht bei {self}, der jemand anders ist, wie gelehrt wurde.</translation>
  </message>
  <message>
   <source>Its address is malformed.</source>
   <translation>Seine Adresse ist fehlerhaft.</translation>
  </message>
  <message>
   <source>Its address is not an https address of this machine.</source>
   <translation>Seine Adresse ist keine https-Adresse dieses Rechners.</translation>
  </message>
  <message>
   <source>Its backups are the server's.</source>
   <translation>Ihre Sicherungen sind Sache des Servers.</translation>
  </message>
  <message>
   <source>Its backups are the server's. Nothing was changed.</source>
   <translation>Ihre Sicherungen sind Sache des Servers. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Its columns are: {value}.</source>
   <translation>Ihre Spalten sind: {value}.</translation>
  </message>
  <message>
   <source>Its contact was linked to another user.</source>
   <translation>Sein Kontakt wurde mit einem anderen Benutzer verknüpft.</translation>
  </message>
  <message>
   <source>Its contact was merged into {name}, to whom another user is linked.</source>
   <translation>Sein Kontakt wurde mit {name} zusammengeführt, der mit einem anderen Benutzer verknüpft ist.</translation>
  </message>
  <message>
   <source>Its domain is below {domain}, the organization's, as a technician taught.</source>
   <translation>Seine Domäne liegt unter {domain}, der der Organisation, wie ein Techniker gelehrt hat.</translation>
  </message>
  <message>
   <source>Its first line must hold the headings {value}. The names known before were kept.</source>
   <translation>Ihre erste Zeile muss die Überschriften {value} enthalten. Die zuvor bekannten Namen bleiben.</translation>
  </message>
  <message>
   <source>Its folder must exist and you must be able to write to it; {key_file_variable} names the file.</source>
   <translation>Ihr Ordner muss bestehen und Sie müssen darin schreiben dürfen; {key_file_variable} nennt die Datei.</translation>
  </message>
  <message>
   <source>Its headings are: {value}. Nothing was written.</source>
   <translation>Ihre Überschriften sind: {value}. Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Its key ({words}) is not there. Nothing is lost.</source>
   <translation>Sein Schlüssel ({words}) ist nicht da. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>Its log says why.</source>
   <translation>Sein Protokoll sagt, warum.</translation>
  </message>
  <message>
   <source>Its next links form a loop. The list counts as incomplete; what was read before is kept.</source>
   <translation>Seine Next-Links laufen im Kreis. Die Liste gilt als unvollständig; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Its process ended with code {code}. What it had stored is kept.</source>
   <translation>Ihr Prozess endete mit Code {code}. Was sie gespeichert hatte, bleibt erhalten.</translation>
  </message>
  <message>
   <source>Its public part is not uploaded to this app registration, or another one is.</source>
   <translation>Sein öffentlicher Teil ist bei dieser App-Registrierung nicht hochgeladen, oder ein anderer ist es.</translation>
  </message>
  <message>
   <source>Its synced data was deleted.</source>
   <translation>Ihre synchronisierten Daten wurden gelöscht.</translation>
  </message>
  <message>
   <source>Its synced data, matches and links were kept.</source>
   <translation>Ihre synchronisierten Daten, Zuordnungen und Verknüpfungen wurden behalten.</translation>
  </message>
  <message>
   <source>Its tenant {name} is not matched to an organization yet.</source>
   <translation>Ihr Tenant {name} ist noch keiner Organisation zugeordnet.</translation>
  </message>
  <message>
   <source>Its user type is Guest.</source>
   <translation>Sein Benutzertyp ist Gast.</translation>
  </message>
  <message>
   <source>Its users were not read whole the last time, so a contact could be doubled.</source>
   <translation>Seine Benutzer wurden zuletzt nicht ganz gelesen, ein Kontakt könnte sich also verdoppeln.</translation>
  </message>
  <message>
   <source>Its users were not read whole the last time: sync the tenant first.</source>
   <translation>Seine Benutzer wurden zuletzt nicht ganz gelesen: Synchronisieren Sie zuerst den Tenant.</translation>
  </message>
  <message>
   <source>Its users were not read yet: sync the tenant first.</source>
   <translation>Seine Benutzer wurden noch nicht gelesen: Synchronisieren Sie zuerst den Tenant.</translation>
  </message>
  <message>
   <source>Its {rule} is an e-mail address of the contact.</source>
   <translation>Sein {rule} ist eine E-Mail-Adresse des Kontakts.</translation>
  </message>
  <message>
   <source>J, K, arrows</source>
   <translation>J, K, Pfeiltasten</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep Contact</source>
   <translation>Kontakt behalten</translation>
  </message>
  <message>
   <source>Keep Other</source>
   <translation>Den anderen behalten</translation>
  </message>
  <message>
   <source>Keep in Memory Only</source>
   <translation>Nur im Speicher behalten</translation>
  </message>
  <message>
   <source>Keep the link of {user_principal_name}, {where}</source>
   <translation>Die Verknüpfung von {user_principal_name} behalten, {where}</translation>
  </message>
  <message>
   <source>Keep the newest line in sight</source>
   <translation>Die neueste Zeile im Blick behalten</translation>
  </message>
  <message>
   <source>Keep the newest of</source>
   <translation>Die neuesten behalten von</translation>
  </message>
  <message>
   <source>Keep this one ({place})
{name}
Number {id}</source>
   <translation>Diesen behalten ({place})
{name}
Nummer {id}</translation>
  </message>
  <message>
   <source>Keep your documentation in step with Microsoft 365. Nothing is written to Microsoft, and nothing in your documentation changes unseen.</source>
   <translation>Halten Sie Ihre Dokumentation im Gleichschritt mit Microsoft 365. Nichts wird an Microsoft geschrieben, und nichts in Ihrer Dokumentation ändert sich ungesehen.</translation>
  </message>
  <message>
   <source>Keep {name}, {details}</source>
   <translation>{name} behalten, {details}</translation>
  </message>
  <message>
   <source>Keeps an MSP's documentation in step with Microsoft 365. It only reads from Microsoft.

Qt for Python {version__}. MIT licence.</source>
   <translation>Hält die Dokumentation eines MSP im Gleichschritt mit Microsoft 365. Es liest nur von Microsoft.

Qt für Python {version__}. MIT-Lizenz.</translation>
  </message>
  <message>
   <source>Keyboard Shortcuts</source>
   <translation>Tastenkürzel</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Kind of change</source>
   <translation>Art der Änderung</translation>
  </message>
  <message>
   <source>L&amp;ocations</source>
   <translation>&amp;Standorte</translation>
  </message>
  <message>
   <source>Lan&amp;guage</source>
   <translation>&amp;Sprache</translation>
  </message>
  <message>
   <source>Last activity</source>
   <translation>Letzte Aktivität</translation>
  </message>
  <message>
   <source>Last backup: {age}, {format_size}. {whole}.</source>
   <translation>Letzte Sicherung: {age}, {format_size}. {whole}.</translation>
  </message>
  <message>
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>Last password change</source>
   <translation>Letzte Kennwortänderung</translation>
  </message>
  <message>
   <source>Last run</source>
   <translation>Letzter Lauf</translation>
  </message>
  <message>
   <source>Last si&amp;gn-in</source>
   <translation>Letzte &amp;Anmeldung</translation>
  </message>
  <message>
   <source>Last sign-in</source>
   <translation>Letzte Anmeldung</translation>
  </message>
  <message>
   <source>Last sign-in and MFA registration</source>
   <translation>Letzte Anmeldung und MFA-Registrierung</translation>
  </message>
  <message>
   <source>Last sign-in of licensed users</source>
   <translation>Letzte Anmeldung lizenzierter Benutzer</translation>
  </message>
  <message>
   <source>Last sign-in: {part}</source>
   <translation>Letzte Anmeldung: {part}</translation>
  </message>
  <message>
   <source>Last successful sign-in</source>
   <translation>Letzte erfolgreiche Anmeldung</translation>
  </message>
  <message>
   <source>Last synced {last}.</source>
   <translation>Zuletzt synchronisiert {last}.</translation>
  </message>
  <message>
   <source>Last syncs</source>
   <translation>Letzte Synchronisierungen</translation>
  </message>
  <message>
   <source>Learned: {sentence} {taught}</source>
   <translation>Gelernt: {sentence} {taught}</translation>
  </message>
  <message>
   <source>Least level shown</source>
   <translation>Niedrigste gezeigte Stufe</translation>
  </message>
  <message>
   <source>Least level shown in the log</source>
   <translation>Niedrigste im Protokoll gezeigte Stufe</translation>
  </message>
  <message>
   <source>Least score</source>
   <translation>Mindestpunktzahl</translation>
  </message>
  <message>
   <source>Leave it out: it is asked for, or read with --password-stdin, and kept in the secret store.</source>
   <translation>Lassen Sie es weg: Es wird erfragt oder mit --password-stdin gelesen und im Geheimnisspeicher behalten.</translation>
  </message>
  <message>
   <source>Leave out the rows with &amp;errors</source>
   <translation>Die Zeilen mit &amp;Fehlern weglassen</translation>
  </message>
  <message>
   <source>Leave the user out</source>
   <translation>Den Benutzer auslassen</translation>
  </message>
  <message>
   <source>Leave this contact as documented, whatever a sync or plan would write (P)</source>
   <translation>Diesen Kontakt lassen, wie er dokumentiert ist, was immer eine Synchronisierung oder ein Plan schriebe (P)</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Ausgeschieden</translation>
  </message>
  <message>
   <source>Left alone</source>
   <translation>Belassen</translation>
  </message>
  <message>
   <source>Left as it is: {named}</source>
   <translation>Belassen: {named}</translation>
  </message>
  <message>
   <source>Left out</source>
   <translation>Ausgelassen</translation>
  </message>
  <message>
   <source>Left out by the options: {reason}.{why}</source>
   <translation>Durch die Optionen ausgelassen: {reason}.{why}</translation>
  </message>
  <message>
   <source>Left the tenant</source>
   <translation>Hat den Tenant verlassen</translation>
  </message>
  <message>
   <source>Left, archived</source>
   <translation>Ausgeschieden, archiviert</translation>
  </message>
  <message>
   <source>Left, kept</source>
   <translation>Ausgeschieden, behalten</translation>
  </message>
  <message>
   <source>Left, marked</source>
   <translation>Ausgeschieden, markiert</translation>
  </message>
  <message>
   <source>Left: {name}.</source>
   <translation>Ausgeschieden: {name}.</translation>
  </message>
  <message>
   <source>Let a &amp;Day Pass in the Sandbox</source>
   <translation>In der Sandbox einen &amp;Tag vergehen lassen</translation>
  </message>
  <message>
   <source>Let a day pass in the sandbox</source>
   <translation>In der Sandbox einen Tag vergehen lassen</translation>
  </message>
  <message>
   <source>Let an empty database be made for it.</source>
   <translation>Lassen Sie eine leere Datenbank dafür anlegen.</translation>
  </message>
  <message>
   <source>Let an empty database be made for this one.</source>
   <translation>Lassen Sie für dieses eine leere Datenbank anlegen.</translation>
  </message>
  <message>
   <source>Let it be the one that stays, or unpin it first.</source>
   <translation>Lassen Sie ihn den sein, der bleibt, oder lösen Sie ihn zuerst.</translation>
  </message>
  <message>
   <source>Let the field rules write this field again</source>
   <translation>Die Feldregeln dieses Feld wieder schreiben lassen</translation>
  </message>
  <message>
   <source>Let the next one stay</source>
   <translation>Den nächsten bleiben lassen</translation>
  </message>
  <message>
   <source>Level</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>Licence assigned</source>
   <translation>Lizenz zugewiesen</translation>
  </message>
  <message>
   <source>Licence removed</source>
   <translation>Lizenz entzogen</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>Licences of every tenant appear here after a sync with the option Licences.</source>
   <translation>Die Lizenzen jedes Tenants erscheinen hier nach einer Synchronisierung mit der Option Lizenzen.</translation>
  </message>
  <message>
   <source>Licences of users</source>
   <translation>Lizenzen von Benutzern</translation>
  </message>
  <message>
   <source>Licensed users by MFA registration</source>
   <translation>Lizenzierte Benutzer nach MFA-Registrierung</translation>
  </message>
  <message>
   <source>Licensed users by last sign-in</source>
   <translation>Lizenzierte Benutzer nach letzter Anmeldung</translation>
  </message>
  <message>
   <source>Likely the Same</source>
   <translation>Wahrscheinlich dasselbe</translation>
  </message>
  <message>
   <source>Limited</source>
   <translation>Eingeschränkt</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Line {line} has {cells}; at most {most_columns} are read. Nothing was imported.</source>
   <translation>Zeile {line} hat {cells}; höchstens {most_columns} werden gelesen. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Verknüpfen</translation>
  </message>
  <message>
   <source>Link To</source>
   <translation>Verknüpfen mit</translation>
  </message>
  <message>
   <source>Link To takes one user and one contact.</source>
   <translation>"Verknüpfen mit" nimmt einen Benutzer und einen Kontakt.</translation>
  </message>
  <message>
   <source>Link To…</source>
   <translation>Verknüpfen mit…</translation>
  </message>
  <message>
   <source>Link a user first.</source>
   <translation>Verknüpfen Sie zuerst einen Benutzer.</translation>
  </message>
  <message>
   <source>Link to the best candidate</source>
   <translation>Mit dem besten Kandidaten verknüpfen</translation>
  </message>
  <message>
   <source>Link to {contact_name}</source>
   <translation>Mit {contact_name} verknüpfen</translation>
  </message>
  <message>
   <source>Link {display_name} to</source>
   <translation>{display_name} verknüpfen mit</translation>
  </message>
  <message>
   <source>Link {display_name} to this contact</source>
   <translation>{display_name} mit diesem Kontakt verknüpfen</translation>
  </message>
  <message>
   <source>Link {name} to {contact}</source>
   <translation>{name} mit {contact} verknüpfen</translation>
  </message>
  <message>
   <source>Link, update</source>
   <translation>Verknüpfen, aktualisieren</translation>
  </message>
  <message>
   <source>Linked</source>
   <translation>Verknüpft</translation>
  </message>
  <message>
   <source>Linked before, by its object id.</source>
   <translation>Zuvor verknüpft, über die Objekt-ID.</translation>
  </message>
  <message>
   <source>Linked by their address only.</source>
   <translation>Nur durch ihre Adresse verknüpft.</translation>
  </message>
  <message>
   <source>Linked by their address only; never across customers.</source>
   <translation>Nur durch ihre Adresse verknüpft; nie über Kunden hinweg.</translation>
  </message>
  <message>
   <source>Linked mailbox</source>
   <translation>Verknüpftes Postfach</translation>
  </message>
  <message>
   <source>Linked to a Microsoft 365 user</source>
   <translation>Mit einem Microsoft-365-Benutzer verknüpft</translation>
  </message>
  <message>
   <source>Linked users that are gone from the tenant; their contacts stay</source>
   <translation>Verknüpfte Benutzer, die aus dem Tenant verschwunden sind; ihre Kontakte bleiben</translation>
  </message>
  <message>
   <source>Linked {name}.</source>
   <translation>Verknüpft: {name}.</translation>
  </message>
  <message>
   <source>List Again</source>
   <translation>Wieder aufführen</translation>
  </message>
  <message>
   <source>List again</source>
   <translation>Wieder aufführen</translation>
  </message>
  <message>
   <source>List its tenants with: o365desk tenants</source>
   <translation>Führen Sie seine Tenants auf mit: o365desk tenants</translation>
  </message>
  <message>
   <source>List them with: o365desk duplicates list --dismissed</source>
   <translation>Führen Sie sie auf mit: o365desk duplicates list --dismissed</translation>
  </message>
  <message>
   <source>List them with: o365desk facts list</source>
   <translation>Führen Sie sie auf mit: o365desk facts list</translation>
  </message>
  <message>
   <source>List them with: o365desk organizations</source>
   <translation>Führen Sie sie auf mit: o365desk organizations</translation>
  </message>
  <message>
   <source>List them with: o365desk users</source>
   <translation>Führen Sie sie auf mit: o365desk users</translation>
  </message>
  <message>
   <source>List them: o365desk backups.</source>
   <translation>Führen Sie sie auf: o365desk backups.</translation>
  </message>
  <message>
   <source>Lo&amp;cation</source>
   <translation>&amp;Standort</translation>
  </message>
  <message>
   <source>Load contact</source>
   <translation>Kontakt laden</translation>
  </message>
  <message>
   <source>Load contacts</source>
   <translation>Kontakte laden</translation>
  </message>
  <message>
   <source>Load holders</source>
   <translation>Inhaber laden</translation>
  </message>
  <message>
   <source>Load licences</source>
   <translation>Lizenzen laden</translation>
  </message>
  <message>
   <source>Load matches</source>
   <translation>Zuordnungen laden</translation>
  </message>
  <message>
   <source>Load organizations</source>
   <translation>Organisationen laden</translation>
  </message>
  <message>
   <source>Load stopped plans</source>
   <translation>Angehaltene Pläne laden</translation>
  </message>
  <message>
   <source>Load the connection</source>
   <translation>Die Verbindung laden</translation>
  </message>
  <message>
   <source>Load the decision</source>
   <translation>Die Entscheidung laden</translation>
  </message>
  <message>
   <source>Load the guide</source>
   <translation>Die Anleitung laden</translation>
  </message>
  <message>
   <source>Load the history</source>
   <translation>Den Verlauf laden</translation>
  </message>
  <message>
   <source>Load the integrations</source>
   <translation>Die Integrationen laden</translation>
  </message>
  <message>
   <source>Load the run</source>
   <translation>Den Lauf laden</translation>
  </message>
  <message>
   <source>Load the settings</source>
   <translation>Die Einstellungen laden</translation>
  </message>
  <message>
   <source>Load the status</source>
   <translation>Den Stand laden</translation>
  </message>
  <message>
   <source>Load the sync logs</source>
   <translation>Die Synchronisierungsprotokolle laden</translation>
  </message>
  <message>
   <source>Load the sync options</source>
   <translation>Die Synchronisierungsoptionen laden</translation>
  </message>
  <message>
   <source>Load users</source>
   <translation>Benutzer laden</translation>
  </message>
  <message>
   <source>Load what can be undone</source>
   <translation>Laden, was rückgängig gemacht werden kann</translation>
  </message>
  <message>
   <source>Load what was learned</source>
   <translation>Laden, was gelernt wurde</translation>
  </message>
  <message>
   <source>Loading</source>
   <translation>Wird geladen</translation>
  </message>
  <message>
   <source>Loading contacts…</source>
   <translation>Kontakte werden geladen…</translation>
  </message>
  <message>
   <source>Loading licences…</source>
   <translation>Lizenzen werden geladen…</translation>
  </message>
  <message>
   <source>Loading organizations…</source>
   <translation>Organisationen werden geladen…</translation>
  </message>
  <message>
   <source>Loading tenants…</source>
   <translation>Tenants werden geladen…</translation>
  </message>
  <message>
   <source>Loading the contact…</source>
   <translation>Der Kontakt wird geladen…</translation>
  </message>
  <message>
   <source>Loading the history…</source>
   <translation>Der Verlauf wird geladen…</translation>
  </message>
  <message>
   <source>Loading…</source>
   <translation>Wird geladen…</translation>
  </message>
  <message>
   <source>Local &amp;address</source>
   <translation>Lokale &amp;Adresse</translation>
  </message>
  <message>
   <source>Local cloud</source>
   <translation>Lokale Cloud</translation>
  </message>
  <message>
   <source>Location</source>
   <translation>Standort</translation>
  </message>
  <message>
   <source>Locations</source>
   <translation>Standorte</translation>
  </message>
  <message>
   <source>Locked out</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Protokoll</translation>
  </message>
  <message>
   <source>Log in to your desktop session, unlock the password store, and try again.</source>
   <translation>Melden Sie sich an Ihrer Desktopsitzung an, entsperren Sie den Kennwortspeicher, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Log line</source>
   <translation>Protokollzeile</translation>
  </message>
  <message>
   <source>Log lines</source>
   <translation>Protokollzeilen</translation>
  </message>
  <message>
   <source>Log lines of the run</source>
   <translation>Protokollzeilen des Laufs</translation>
  </message>
  <message>
   <source>Look at that line in a text editor; a quotation mark inside a value must be doubled.</source>
   <translation>Sehen Sie sich die Zeile in einem Texteditor an; ein Anführungszeichen in einem Wert muss verdoppelt werden.</translation>
  </message>
  <message>
   <source>Look at the database itself: o365desk check.</source>
   <translation>Sehen Sie sich die Datenbank selbst an: o365desk check.</translation>
  </message>
  <message>
   <source>Look at the list, then let it pass (Sync and Apply; on the command line: sync --confirm).</source>
   <translation>Sehen Sie die Liste an, und lassen Sie sie dann durch (Synchronisieren und anwenden; auf der Befehlszeile: sync --confirm).</translation>
  </message>
  <message>
   <source>Look for a backup</source>
   <translation>Nach einer Sicherung suchen</translation>
  </message>
  <message>
   <source>Look for backups</source>
   <translation>Nach Sicherungen suchen</translation>
  </message>
  <message>
   <source>Look for changes</source>
   <translation>Nach Änderungen sehen</translation>
  </message>
  <message>
   <source>Look for due syncs</source>
   <translation>Nach fälligen Synchronisierungen sehen</translation>
  </message>
  <message>
   <source>Look for duplicates</source>
   <translation>Nach Dubletten suchen</translation>
  </message>
  <message>
   <source>Look for faults of the profile with: o365desk check. Then try again, and report this.</source>
   <translation>Suchen Sie Fehler des Profils mit: o365desk check. Versuchen Sie es dann noch einmal, und melden Sie dies.</translation>
  </message>
  <message>
   <source>Look for findings</source>
   <translation>Nach Befunden suchen</translation>
  </message>
  <message>
   <source>Look for one in this machine's own backups and name it: o365desk restore FILE.</source>
   <translation>Suchen Sie in den eigenen Sicherungen dieses Rechners eine, und nennen Sie sie: o365desk restore FILE.</translation>
  </message>
  <message>
   <source>Look the code up at Microsoft.</source>
   <translation>Schlagen Sie den Code bei Microsoft nach.</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Wird gesucht…</translation>
  </message>
  <message>
   <source>Looks, language, what happens in the background, backups, links, what was learned.</source>
   <translation>Darstellung, Sprache, was im Hintergrund geschieht, Sicherungen, Links, was gelernt wurde.</translation>
  </message>
  <message>
   <source>M&amp;FA registration</source>
   <translation>M&amp;FA-Registrierung</translation>
  </message>
  <message>
   <source>M, N, S, O, 1 to 9</source>
   <translation>M, N, S, O, 1 bis 9</translation>
  </message>
  <message>
   <source>MFA</source>
   <translation>MFA</translation>
  </message>
  <message>
   <source>MFA method added</source>
   <translation>MFA-Methode hinzugekommen</translation>
  </message>
  <message>
   <source>MFA method removed</source>
   <translation>MFA-Methode entfernt</translation>
  </message>
  <message>
   <source>MFA of licensed users</source>
   <translation>MFA lizenzierter Benutzer</translation>
  </message>
  <message>
   <source>MFA registered</source>
   <translation>MFA registriert</translation>
  </message>
  <message>
   <source>MFA registration</source>
   <translation>die MFA-Registrierung</translation>
  </message>
  <message>
   <source>MFA registration report</source>
   <translation>Bericht der MFA-Registrierungen</translation>
  </message>
  <message>
   <source>MFA report, all tenants</source>
   <translation>MFA-Bericht, alle Tenants</translation>
  </message>
  <message>
   <source>MFA: {part}</source>
   <translation>MFA: {part}</translation>
  </message>
  <message>
   <source>Mail address</source>
   <translation>E-Mail-Adresse</translation>
  </message>
  <message>
   <source>Mailbox</source>
   <translation>Postfach</translation>
  </message>
  <message>
   <source>Mailbox settings</source>
   <translation>Postfacheinstellungen</translation>
  </message>
  <message>
   <source>Mailbox size, quota, items and last activity</source>
   <translation>Postfachgröße, Kontingent, Elemente und letzte Aktivität</translation>
  </message>
  <message>
   <source>Mailbox sizes come from Microsoft's usage reports, which hide user names by default. Microsoft 365 admin center &gt; Settings &gt; Org settings &gt; Services &gt; Reports: clear “Display concealed user, group, and site names in all reports”.</source>
   <translation>Postfachgrößen stammen aus Microsofts Nutzungsberichten, die Benutzernamen von Haus aus verbergen. Microsoft 365 Admin Center &gt; Einstellungen &gt; Einstellungen der Organisation &gt; Dienste &gt; Berichte: "Verborgene Benutzer-, Gruppen- und Websitenamen in allen Berichten anzeigen" abwählen.</translation>
  </message>
  <message>
   <source>Mailbox type</source>
   <translation>Postfachtyp</translation>
  </message>
  <message>
   <source>Mailbox type (shared, room, equipment)</source>
   <translation>Postfachart (freigegeben, Raum, Gerät)</translation>
  </message>
  <message>
   <source>Mailbox usage cannot be assigned to users; older values are kept.</source>
   <translation>Die Postfachnutzung lässt sich Benutzern nicht zuordnen; ältere Werte bleiben.</translation>
  </message>
  <message>
   <source>Mailbox usage report</source>
   <translation>Bericht der Postfachnutzung</translation>
  </message>
  <message>
   <source>Make a new client secret (or use a certificate) and enter it under Edit Credentials.</source>
   <translation>Machen Sie ein neues Clientgeheimnis (oder nehmen Sie ein Zertifikat), und geben Sie es unter "Anmeldedaten bearbeiten" ein.</translation>
  </message>
  <message>
   <source>Make a new client secret, copy its Value and enter it under Edit Credentials.</source>
   <translation>Machen Sie ein neues Clientgeheimnis, kopieren Sie seinen Wert (Value), und geben Sie ihn unter "Anmeldedaten bearbeiten" ein.</translation>
  </message>
  <message>
   <source>Make an account in your own tenant that signs in with MFA and belongs to nobody. Put it into the security group of your GDAP relationships, and give that group these roles in each customer. Global Reader does not open the reports of single users.</source>
   <translation>Legen Sie in Ihrem eigenen Tenant ein Konto an, das sich mit MFA anmeldet und niemandem gehört. Nehmen Sie es in die Sicherheitsgruppe Ihrer GDAP-Beziehungen auf, und geben Sie dieser Gruppe in jedem Kunden diese Rollen. Global Reader öffnet die Berichte einzelner Benutzer nicht.</translation>
  </message>
  <message>
   <source>Make no further request until resumed; what is under way is stored</source>
   <translation>Keine weitere Anfrage stellen, bis fortgesetzt wird; was unterwegs ist, wird gespeichert</translation>
  </message>
  <message>
   <source>Make one of the tenant</source>
   <translation>Eine aus dem Tenant machen</translation>
  </message>
  <message>
   <source>Make the plan</source>
   <translation>Den Plan machen</translation>
  </message>
  <message>
   <source>Manage</source>
   <translation>Verwalten</translation>
  </message>
  <message>
   <source>Manage in Microsoft's portals</source>
   <translation>In Microsofts Portalen verwalten</translation>
  </message>
  <message>
   <source>Map a column to one of: {value}.</source>
   <translation>Ordnen Sie eine Spalte einem von diesen zu: {value}.</translation>
  </message>
  <message>
   <source>Map a column to {value}.</source>
   <translation>Ordnen Sie {value} eine Spalte zu.</translation>
  </message>
  <message>
   <source>Map one of them to nothing.</source>
   <translation>Ordnen Sie eine von ihnen nichts zu.</translation>
  </message>
  <message>
   <source>Mark as Left</source>
   <translation>Als ausgeschieden markieren</translation>
  </message>
  <message>
   <source>Match</source>
   <translation>Zuordnen</translation>
  </message>
  <message>
   <source>Match Tenants</source>
   <translation>Tenants zuordnen</translation>
  </message>
  <message>
   <source>Match To</source>
   <translation>Zuordnen zu</translation>
  </message>
  <message>
   <source>Match To…</source>
   <translation>Zuordnen zu…</translation>
  </message>
  <message>
   <source>Match as suggested</source>
   <translation>Wie vorgeschlagen zuordnen</translation>
  </message>
  <message>
   <source>Match the tenant first.</source>
   <translation>Ordnen Sie zuerst den Tenant zu.</translation>
  </message>
  <message>
   <source>Match the tenants that are left</source>
   <translation>Ordnen Sie die übrigen Tenants zu</translation>
  </message>
  <message>
   <source>Match this connection's tenants to organizations</source>
   <translation>Die Tenants dieser Verbindung Organisationen zuordnen</translation>
  </message>
  <message>
   <source>Match to another one</source>
   <translation>Einer anderen zuordnen</translation>
  </message>
  <message>
   <source>Match to…</source>
   <translation>Zuordnen zu…</translation>
  </message>
  <message>
   <source>Match {chosen} tenants to</source>
   <translation>{chosen} Tenants zuordnen zu</translation>
  </message>
  <message>
   <source>Match {name} to</source>
   <translation>{name} zuordnen zu</translation>
  </message>
  <message>
   <source>Match {tenants}</source>
   <translation>{tenants} zuordnen</translation>
  </message>
  <message>
   <source>Matched</source>
   <translation>Zugeordnet</translation>
  </message>
  <message>
   <source>Matched to {name} ({rule}).</source>
   <translation>Zugeordnet zu {name} ({rule}).</translation>
  </message>
  <message>
   <source>Matched to {organization_name}</source>
   <translation>{organization_name} zugeordnet</translation>
  </message>
  <message>
   <source>Matched to {organization_name} ({match_rule}).</source>
   <translation>{organization_name} zugeordnet ({match_rule}).</translation>
  </message>
  <message>
   <source>Matching</source>
   <translation>Zuordnung</translation>
  </message>
  <message>
   <source>Matching and users under review: pick a candidate, which A then takes</source>
   <translation>Zuordnung und Benutzer in der Prüfung: einen Kandidaten auswählen, den A dann nimmt</translation>
  </message>
  <message>
   <source>Matching lists tenants with suggestions and their reasons: A accepts, M searches an organization, C creates one, I ignores. Ctrl+Z takes any decision back.</source>
   <translation>"Zuordnung" führt Tenants mit Vorschlägen und Gründen auf: A nimmt an, M sucht eine Organisation, C legt eine an, I ignoriert. Strg+Z nimmt jede Entscheidung zurück.</translation>
  </message>
  <message>
   <source>Matching was cancelled.</source>
   <translation>Das Zuordnen wurde abgebrochen.</translation>
  </message>
  <message>
   <source>Matching: accept all at or above a score, after a preview</source>
   <translation>Zuordnung: alle ab einer Punktzahl annehmen, nach einer Vorschau</translation>
  </message>
  <message>
   <source>Matching: accept, match to, create organization, ignore, revert</source>
   <translation>Zuordnung: annehmen, zuordnen zu, Organisation anlegen, ignorieren, zurücksetzen</translation>
  </message>
  <message>
   <source>Matching: ignore and say why</source>
   <translation>Zuordnung: ignorieren und sagen, warum</translation>
  </message>
  <message>
   <source>May stay empty. The portal shows it beside the secret; 30 days before, o365desk says so.</source>
   <translation>Kann leer bleiben. Das Portal zeigt es neben dem Geheimnis; 30 Tage vorher erinnert o365desk daran.</translation>
  </message>
  <message>
   <source>Member</source>
   <translation>Mitglied</translation>
  </message>
  <message>
   <source>Mend the rows, or import without them (--skip-errors).</source>
   <translation>Bessern Sie die Zeilen aus, oder importieren Sie ohne sie (--skip-errors).</translation>
  </message>
  <message>
   <source>Mended by o365desk check --repair.</source>
   <translation>Von o365desk check --repair ausgebessert.</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <source>Merge into the one that stays</source>
   <translation>Mit dem zusammenführen, der bleibt</translation>
  </message>
  <message>
   <source>Merge it, too</source>
   <translation>Auch zusammenführen</translation>
  </message>
  <message>
   <source>Merge {name}, too</source>
   <translation>Auch {name} zusammenführen</translation>
  </message>
  <message>
   <source>Merge {requests} groups?</source>
   <translation>{requests} Gruppen zusammenführen?</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Meldung</translation>
  </message>
  <message>
   <source>Microsoft &amp;Entra</source>
   <translation>Microsoft &amp;Entra</translation>
  </message>
  <message>
   <source>Microsoft 365 admin center</source>
   <translation>Microsoft 365 Admin Center</translation>
  </message>
  <message>
   <source>Microsoft 365 admin center &gt; Settings &gt; Org settings &gt; Services &gt; Reports: clear “Display concealed user, group, and site names in all reports”.</source>
   <translation>Microsoft 365 Admin Center &gt; Einstellungen &gt; Einstellungen der Organisation &gt; Dienste &gt; Berichte: "Verborgene Benutzer-, Gruppen- und Websitenamen in allen Berichten anzeigen" abwählen.</translation>
  </message>
  <message>
   <source>Microsoft 365 tenants matched to it</source>
   <translation>Ihr zugeordnete Microsoft-365-Tenants</translation>
  </message>
  <message>
   <source>Microsoft 365 user</source>
   <translation>Microsoft-365-Benutzer</translation>
  </message>
  <message>
   <source>Microsoft 365 users</source>
   <translation>Microsoft-365-Benutzer</translation>
  </message>
  <message>
   <source>Microsoft 365 worldwide</source>
   <translation>Microsoft 365 weltweit</translation>
  </message>
  <message>
   <source>Microsoft Entra admin center</source>
   <translation>Microsoft Entra Admin Center</translation>
  </message>
  <message>
   <source>Microsoft Graph is not known in that tenant.</source>
   <translation>Microsoft Graph ist in diesem Tenant nicht bekannt.</translation>
  </message>
  <message>
   <source>Microsoft Graph users</source>
   <translation>Benutzer aus Microsoft Graph</translation>
  </message>
  <message>
   <source>Microsoft asks to be left alone for {span}. What was read before is kept.</source>
   <translation>Microsoft möchte {span} lang in Ruhe gelassen werden. Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Microsoft did not say whether sign-in is allowed.</source>
   <translation>Microsoft sagte nicht, ob die Anmeldung erlaubt ist.</translation>
  </message>
  <message>
   <source>Microsoft does not renew its data more often, and a week is the longest.</source>
   <translation>Microsoft erneuert seine Daten nicht öfter, und eine Woche ist das Längste.</translation>
  </message>
  <message>
   <source>Microsoft dropped its position.</source>
   <translation>Microsoft hat seine Position verworfen.</translation>
  </message>
  <message>
   <source>Microsoft ended the list of changes without a position for the next sync.</source>
   <translation>Microsoft beendete die Liste der Änderungen ohne Position für die nächste Synchronisierung.</translation>
  </message>
  <message>
   <source>Microsoft gave no refresh token: the permission offline_access is refused, or a policy of the partner's tenant forbids to stay signed in.</source>
   <translation>Microsoft gab kein Aktualisierungstoken: Die Berechtigung offline_access ist verweigert, oder eine Richtlinie des Partnertenants verbietet, angemeldet zu bleiben.</translation>
  </message>
  <message>
   <source>Microsoft gives this to P1 and P2 only.</source>
   <translation>Microsoft gibt dies nur mit P1 und P2.</translation>
  </message>
  <message>
   <source>Microsoft gives usage reports in its global cloud only.</source>
   <translation>Microsoft gibt Nutzungsberichte nur in seiner weltweiten Cloud.</translation>
  </message>
  <message>
   <source>Microsoft gives {what} only to tenants that own it; what was read before is kept.</source>
   <translation>Microsoft gibt {what} nur Tenants, die es besitzen; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>Microsoft no longer knows the position of the last sync.</source>
   <translation>Microsoft kennt die Position der letzten Synchronisierung nicht mehr.</translation>
  </message>
  <message>
   <source>Microsoft no longer knows where the earlier sync was: the list is read from its beginning.</source>
   <translation>Microsoft weiß nicht mehr, wo die frühere Synchronisierung war: Die Liste wird von vorn gelesen.</translation>
  </message>
  <message>
   <source>Microsoft refused the sign-in to {tenant}.</source>
   <translation>Microsoft hat die Anmeldung bei {tenant} abgelehnt.</translation>
  </message>
  <message>
   <source>Microsoft saw too many token requests in a row.</source>
   <translation>Microsoft sah zu viele Tokenanfragen hintereinander.</translation>
  </message>
  <message>
   <source>Microsoft says: “{said}”.</source>
   <translation>Microsoft sagt: "{said}".</translation>
  </message>
  <message>
   <source>Microsoft takes RSA only.</source>
   <translation>Microsoft nimmt nur RSA.</translation>
  </message>
  <message>
   <source>Microsoft's product &amp;names (CSV)</source>
   <translation>Microsofts Produkt&amp;namen (CSV)</translation>
  </message>
  <message>
   <source>Microsoft's request id: {request_id}</source>
   <translation>Microsofts Anfrage-ID: {request_id}</translation>
  </message>
  <message>
   <source>Microsoft's request-id</source>
   <translation>Microsofts Anfrage-ID</translation>
  </message>
  <message>
   <source>Microsoft's sign-in service is busy ({self}).</source>
   <translation>Microsofts Anmeldedienst ist überlastet ({self}).</translation>
  </message>
  <message>
   <source>Microsoft's sign-in service is busy ({tenant}).</source>
   <translation>Microsofts Anmeldedienst ist überlastet ({tenant}).</translation>
  </message>
  <message>
   <source>Mobile</source>
   <translation>Mobil</translation>
  </message>
  <message>
   <source>Mobile phone</source>
   <translation>Mobiltelefon</translation>
  </message>
  <message>
   <source>Monthly backups kept</source>
   <translation>Behaltene monatliche Sicherungen</translation>
  </message>
  <message>
   <source>More than one organization fits {text}.</source>
   <translation>Mehr als eine Organisation passt zu {text}.</translation>
  </message>
  <message>
   <source>More than one user is called {text}.</source>
   <translation>Mehr als ein Benutzer heißt {text}.</translation>
  </message>
  <message>
   <source>Move between servers with the server's own tools (pg_dump).</source>
   <translation>Ziehen Sie zwischen Servern mit deren eigenen Werkzeugen um (pg_dump).</translation>
  </message>
  <message>
   <source>Move in a table</source>
   <translation>In einer Tabelle bewegen</translation>
  </message>
  <message>
   <source>Move it into the server's database with: o365desk database move URL. Or choose another folder with --data-dir.</source>
   <translation>Ziehen Sie es in die Datenbank des Servers um mit: o365desk database move URL. Oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <source>N&amp;otes</source>
   <translation>N&amp;otizen</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name it by its tenant ID, a domain, or its display name.</source>
   <translation>Nennen Sie ihn mit Tenant-ID, einer Domäne oder seinem Anzeigenamen.</translation>
  </message>
  <message>
   <source>Name one by its ID: {ids}.</source>
   <translation>Nennen Sie eine mit ihrer ID: {ids}.</translation>
  </message>
  <message>
   <source>Name the PEM file with certificate and private key.</source>
   <translation>Nennen Sie die PEM-Datei mit Zertifikat und privatem Schlüssel.</translation>
  </message>
  <message>
   <source>Name the file in the environment variable {key_file_variable} and start again.</source>
   <translation>Nennen Sie die Datei in der Umgebungsvariablen {key_file_variable}, und starten Sie noch einmal.</translation>
  </message>
  <message>
   <source>Name the file with the local cloud's CA certificate (PEM).</source>
   <translation>Nennen Sie die Datei mit dem CA-Zertifikat der lokalen Cloud (PEM).</translation>
  </message>
  <message>
   <source>Name the right file in {key_file_variable}, or a new name: the file is made then.</source>
   <translation>Nennen Sie in {key_file_variable} die richtige Datei oder einen neuen Namen: Dann wird die Datei angelegt.</translation>
  </message>
  <message>
   <source>Names concealed in reports</source>
   <translation>Namen in Berichten verborgen</translation>
  </message>
  <message>
   <source>Names in reports</source>
   <translation>Namen in Berichten</translation>
  </message>
  <message>
   <source>Names that come with o365desk</source>
   <translation>Namen, die mit o365desk kommen</translation>
  </message>
  <message>
   <source>Ne&amp;xt</source>
   <translation>&amp;Weiter</translation>
  </message>
  <message>
   <source>Nearly full.</source>
   <translation>Fast voll.</translation>
  </message>
  <message>
   <source>Needs Entra ID P1 in the tenant.</source>
   <translation>Braucht Entra ID P1 im Tenant.</translation>
  </message>
  <message>
   <source>Needs action</source>
   <translation>Handlung nötig</translation>
  </message>
  <message>
   <source>Neither the account's GDAP roles nor the consented permissions cover it.</source>
   <translation>Weder die GDAP-Rollen des Kontos noch die zugestimmten Berechtigungen decken es ab.</translation>
  </message>
  <message>
   <source>Never signed in, as far as Microsoft keeps it.</source>
   <translation>Nie angemeldet, soweit Microsoft es aufbewahrt.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New Connection</source>
   <translation>Neue Verbindung</translation>
  </message>
  <message>
   <source>New Connection…</source>
   <translation>Neue Verbindung…</translation>
  </message>
  <message>
   <source>New Organization</source>
   <translation>Neue Organisation</translation>
  </message>
  <message>
   <source>New Organization…</source>
   <translation>Neue Organisation…</translation>
  </message>
  <message>
   <source>New contacts that wait for review</source>
   <translation>Neue Kontakte, die auf Prüfung warten</translation>
  </message>
  <message>
   <source>New customer</source>
   <translation>Neuer Kunde</translation>
  </message>
  <message>
   <source>New here? A tour of five minutes</source>
   <translation>Neu hier? Ein Rundgang von fünf Minuten</translation>
  </message>
  <message>
   <source>New registration</source>
   <translation>Neue Registrierung</translation>
  </message>
  <message>
   <source>New user</source>
   <translation>Neuer Benutzer</translation>
  </message>
  <message>
   <source>New user: {name}.</source>
   <translation>Neuer Benutzer: {name}.</translation>
  </message>
  <message>
   <source>Newer ones cannot be used: {names}.</source>
   <translation>Neuere sind nicht zu gebrauchen: {names}.</translation>
  </message>
  <message>
   <source>Next Lifecycle</source>
   <translation>Nächster Stichtag</translation>
  </message>
  <message>
   <source>Next run</source>
   <translation>Nächster Lauf</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <source>Next step: {hint}</source>
   <translation>Nächster Schritt: {hint}</translation>
  </message>
  <message>
   <source>Next sync {format_ago}</source>
   <translation>Nächste Synchronisierung {format_ago}</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No Exchange Online mailbox</source>
   <translation>Kein Exchange-Online-Postfach</translation>
  </message>
  <message>
   <source>No Exchange Online mailbox.</source>
   <translation>Kein Exchange-Online-Postfach.</translation>
  </message>
  <message>
   <source>No Microsoft 365 user is linked to this contact.</source>
   <translation>Mit diesem Kontakt ist kein Microsoft-365-Benutzer verknüpft.</translation>
  </message>
  <message>
   <source>No Office 365 user is linked to this contact.</source>
   <translation>Mit diesem Kontakt ist kein Office-365-Benutzer verknüpft.</translation>
  </message>
  <message>
   <source>No administrator has granted the permissions.</source>
   <translation>Kein Administrator hat die Berechtigungen erteilt.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Keine Änderung</translation>
  </message>
  <message>
   <source>No collector has ended in this run.</source>
   <translation>In diesem Lauf hat noch kein Sammler geendet.</translation>
  </message>
  <message>
   <source>No column is mapped to {key}.</source>
   <translation>{key} ist keine Spalte zugeordnet.</translation>
  </message>
  <message>
   <source>No column says who the contacts are.</source>
   <translation>Keine Spalte sagt, wer die Kontakte sind.</translation>
  </message>
  <message>
   <source>No connection lists it.</source>
   <translation>Keine Verbindung führt ihn auf.</translation>
  </message>
  <message>
   <source>No connection yet</source>
   <translation>Noch keine Verbindung</translation>
  </message>
  <message>
   <source>No contact chosen</source>
   <translation>Kein Kontakt gewählt</translation>
  </message>
  <message>
   <source>No contact fits.</source>
   <translation>Kein Kontakt passt.</translation>
  </message>
  <message>
   <source>No contact has its address or name.</source>
   <translation>Kein Kontakt hat diese Adresse oder diesen Namen.</translation>
  </message>
  <message>
   <source>No contact is archived. The review of users that have left archives.</source>
   <translation>Kein Kontakt ist archiviert. Archiviert wird in der Prüfung ausgeschiedener Benutzer.</translation>
  </message>
  <message>
   <source>No contact is likely documented twice.</source>
   <translation>Kein Kontakt ist wahrscheinlich doppelt dokumentiert.</translation>
  </message>
  <message>
   <source>No contact is pinned.</source>
   <translation>Kein Kontakt ist angeheftet.</translation>
  </message>
  <message>
   <source>No contact would be created.</source>
   <translation>Es würde kein Kontakt angelegt.</translation>
  </message>
  <message>
   <source>No contacts yet</source>
   <translation>Noch keine Kontakte</translation>
  </message>
  <message>
   <source>No customers are listed: is this the partner's tenant?</source>
   <translation>Es sind keine Kunden aufgeführt: Ist dies der Tenant des Partners?</translation>
  </message>
  <message>
   <source>No decision fits.</source>
   <translation>Keine Entscheidung passt.</translation>
  </message>
  <message>
   <source>No errors.</source>
   <translation>Keine Fehler.</translation>
  </message>
  <message>
   <source>No fact holds this text.</source>
   <translation>Keine Tatsache enthält diesen Text.</translation>
  </message>
  <message>
   <source>No field is written by itself, not even a blank one. Differences are marked, to take over by hand.</source>
   <translation>Kein Feld wird von selbst geschrieben, auch kein leeres. Unterschiede sind markiert und lassen sich von Hand übernehmen.</translation>
  </message>
  <message>
   <source>No field would be written.</source>
   <translation>Es würde kein Feld geschrieben.</translation>
  </message>
  <message>
   <source>No file chosen</source>
   <translation>Keine Datei gewählt</translation>
  </message>
  <message>
   <source>No further addresses.</source>
   <translation>Keine weiteren Adressen.</translation>
  </message>
  <message>
   <source>No licence assigned.</source>
   <translation>Keine Lizenz zugewiesen.</translation>
  </message>
  <message>
   <source>No licence fits.</source>
   <translation>Keine Lizenz passt.</translation>
  </message>
  <message>
   <source>No licences yet</source>
   <translation>Noch keine Lizenzen</translation>
  </message>
  <message>
   <source>No line at this level.</source>
   <translation>Keine Zeile auf dieser Stufe.</translation>
  </message>
  <message>
   <source>No line matches.</source>
   <translation>Keine Zeile passt.</translation>
  </message>
  <message>
   <source>No linked user has left.</source>
   <translation>Kein verknüpfter Benutzer ist ausgeschieden.</translation>
  </message>
  <message>
   <source>No longer among the customers</source>
   <translation>Nicht mehr unter den Kunden</translation>
  </message>
  <message>
   <source>No longer in the tenant.</source>
   <translation>Nicht mehr im Tenant.</translation>
  </message>
  <message>
   <source>No longer synced</source>
   <translation>Nicht mehr synchronisiert</translation>
  </message>
  <message>
   <source>No organization fits.</source>
   <translation>Keine Organisation passt.</translation>
  </message>
  <message>
   <source>No organization is likely documented twice.</source>
   <translation>Keine Organisation ist wahrscheinlich doppelt dokumentiert.</translation>
  </message>
  <message>
   <source>No organization resembles this tenant but those that it was taught not to be.</source>
   <translation>Keine Organisation ähnelt diesem Tenant außer denen, die er nicht ist, wie gelehrt wurde.</translation>
  </message>
  <message>
   <source>No organization resembles this tenant.</source>
   <translation>Keine Organisation ähnelt diesem Tenant.</translation>
  </message>
  <message>
   <source>No organization resembles this tenant. Match it by hand (M) or create an organization (C).</source>
   <translation>Keine Organisation ähnelt diesem Tenant. Ordnen Sie ihn von Hand zu (M), oder legen Sie eine Organisation an (C).</translation>
  </message>
  <message>
   <source>No organization was chosen.</source>
   <translation>Es wurde keine Organisation gewählt.</translation>
  </message>
  <message>
   <source>No organizations yet</source>
   <translation>Noch keine Organisationen</translation>
  </message>
  <message>
   <source>No other candidate.</source>
   <translation>Kein anderer Kandidat.</translation>
  </message>
  <message>
   <source>No paid seats were read.</source>
   <translation>Es wurden keine bezahlten Plätze gelesen.</translation>
  </message>
  <message>
   <source>No permission is granted: an administrator of the tenant has not consented yet.</source>
   <translation>Keine Berechtigung ist erteilt: Ein Administrator des Tenants hat noch nicht zugestimmt.</translation>
  </message>
  <message>
   <source>No port of this computer could be opened ({value}).</source>
   <translation>Kein Port dieses Rechners ließ sich öffnen ({value}).</translation>
  </message>
  <message>
   <source>No product has that part number or name.</source>
   <translation>Kein Produkt hat diese Artikelnummer oder diesen Namen.</translation>
  </message>
  <message>
   <source>No report was read: switched off in the sync options, or Reports.Read.All is missing.</source>
   <translation>Kein Bericht wurde gelesen: in den Synchronisierungsoptionen ausgeschaltet, oder Reports.Read.All fehlt.</translation>
  </message>
  <message>
   <source>No scheduled syncs of any connection until resumed</source>
   <translation>Keine geplanten Synchronisierungen irgendeiner Verbindung, bis fortgesetzt wird</translation>
  </message>
  <message>
   <source>No scheduled syncs until resumed</source>
   <translation>Keine geplanten Synchronisierungen, bis fortgesetzt wird</translation>
  </message>
  <message>
   <source>No secret or certificate arrived at Microsoft.</source>
   <translation>Bei Microsoft kam kein Geheimnis oder Zertifikat an.</translation>
  </message>
  <message>
   <source>No suggestion</source>
   <translation>Kein Vorschlag</translation>
  </message>
  <message>
   <source>No suggestion reaches that score.</source>
   <translation>Kein Vorschlag erreicht diese Punktzahl.</translation>
  </message>
  <message>
   <source>No sync has run yet</source>
   <translation>Es lief noch keine Synchronisierung</translation>
  </message>
  <message>
   <source>No sync is running.</source>
   <translation>Es läuft keine Synchronisierung.</translation>
  </message>
  <message>
   <source>No sync yet.</source>
   <translation>Noch keine Synchronisierung.</translation>
  </message>
  <message>
   <source>No tenant fits the search.</source>
   <translation>Kein Tenant passt zur Suche.</translation>
  </message>
  <message>
   <source>No tenant is ignored.</source>
   <translation>Kein Tenant ist ignoriert.</translation>
  </message>
  <message>
   <source>No tenant is matched</source>
   <translation>Kein Tenant ist zugeordnet</translation>
  </message>
  <message>
   <source>No tenant is matched yet.</source>
   <translation>Noch kein Tenant ist zugeordnet.</translation>
  </message>
  <message>
   <source>No tenant was read yet; after the first sync each choice shows how many users it touches.</source>
   <translation>Noch wurde kein Tenant gelesen; nach der ersten Synchronisierung zeigt jede Auswahl, wie viele Benutzer sie betrifft.</translation>
  </message>
  <message>
   <source>No tenants yet</source>
   <translation>Noch keine Tenants</translation>
  </message>
  <message>
   <source>No user fits.</source>
   <translation>Kein Benutzer passt.</translation>
  </message>
  <message>
   <source>No user here.</source>
   <translation>Kein Benutzer hier.</translation>
  </message>
  <message>
   <source>No user is in conflict.</source>
   <translation>Kein Benutzer ist im Konflikt.</translation>
  </message>
  <message>
   <source>No user is out of scope.</source>
   <translation>Kein Benutzer ist außerhalb des Bereichs.</translation>
  </message>
  <message>
   <source>No user resembles a contact.</source>
   <translation>Kein Benutzer ähnelt einem Kontakt.</translation>
  </message>
  <message>
   <source>No user resembles another documented contact.</source>
   <translation>Kein Benutzer ähnelt einem anderen dokumentierten Kontakt.</translation>
  </message>
  <message>
   <source>No user waits for a contact.</source>
   <translation>Kein Benutzer wartet auf einen Kontakt.</translation>
  </message>
  <message>
   <source>No user would be linked.</source>
   <translation>Es würde kein Benutzer verknüpft.</translation>
  </message>
  <message>
   <source>No users to compare</source>
   <translation>Keine Benutzer zu vergleichen</translation>
  </message>
  <message>
   <source>No users.</source>
   <translation>Keine Benutzer.</translation>
  </message>
  <message>
   <source>No value differs.</source>
   <translation>Kein Wert unterscheidet sich.</translation>
  </message>
  <message>
   <source>No. {id}</source>
   <translation>Nr. {id}</translation>
  </message>
  <message>
   <source>Nobody has signed in for {connection}.</source>
   <translation>Für {connection} hat sich niemand angemeldet.</translation>
  </message>
  <message>
   <source>Nobody has signed in yet</source>
   <translation>Noch hat sich niemand angemeldet</translation>
  </message>
  <message>
   <source>Nobody holds this licence.</source>
   <translation>Niemand hat diese Lizenz.</translation>
  </message>
  <message>
   <source>Nobody said of anything that it is no duplicate.</source>
   <translation>Von nichts hat jemand gesagt, dass es keine Dublette ist.</translation>
  </message>
  <message>
   <source>Nobody signed in with it in time.</source>
   <translation>Niemand hat sich rechtzeitig damit angemeldet.</translation>
  </message>
  <message>
   <source>Nobody signed in with it.</source>
   <translation>Niemand hat sich damit angemeldet.</translation>
  </message>
  <message>
   <source>Nobody signed in.</source>
   <translation>Niemand hat sich angemeldet.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>None of {count} mailboxes could be asked: the permission MailboxSettings.Read is not consented there, or an access policy excludes the application.</source>
   <translation>Keines von {count} Postfächern ließ sich fragen: Der Berechtigung MailboxSettings.Read ist dort nicht zugestimmt, oder eine Zugriffsrichtlinie nimmt die Anwendung aus.</translation>
  </message>
  <message>
   <source>None registered.</source>
   <translation>Keine registriert.</translation>
  </message>
  <message>
   <source>None since December 2023.</source>
   <translation>Keine seit Dezember 2023.</translation>
  </message>
  <message>
   <source>Not Duplicates</source>
   <translation>Keine Dubletten</translation>
  </message>
  <message>
   <source>Not Enabled</source>
   <translation>Nicht aktiviert</translation>
  </message>
  <message>
   <source>Not No&amp;w</source>
   <translation>&amp;Nicht jetzt</translation>
  </message>
  <message>
   <source>Not asked: a licensed, active user is taken for a user mailbox.</source>
   <translation>Nicht gefragt: Ein lizenzierter, aktiver Benutzer gilt als Benutzerpostfach.</translation>
  </message>
  <message>
   <source>Not available: the tenant has no Microsoft Entra ID P1 licence.</source>
   <translation>Nicht verfügbar: Der Tenant hat keine Lizenz für Microsoft Entra ID P1.</translation>
  </message>
  <message>
   <source>Not duplicates</source>
   <translation>Keine Dubletten</translation>
  </message>
  <message>
   <source>Not linked</source>
   <translation>Nicht verknüpft</translation>
  </message>
  <message>
   <source>Not planned</source>
   <translation>Nicht geplant</translation>
  </message>
  <message>
   <source>Not read: switched off in the sync options, or the permission AuditLog.Read.All is missing.</source>
   <translation>Nicht gelesen: in den Synchronisierungsoptionen ausgeschaltet, oder die Berechtigung AuditLog.Read.All fehlt.</translation>
  </message>
  <message>
   <source>Not read: the permission MailboxSettings.Read is missing, or the next sync reads it.</source>
   <translation>Nicht gelesen: Die Berechtigung MailboxSettings.Read fehlt, oder die nächste Synchronisierung liest es.</translation>
  </message>
  <message>
   <source>Not up to date. {title}</source>
   <translation>Nicht auf dem neuesten Stand. {title}</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Hinweis</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Nothing changed in Microsoft 365 between the last two syncs.</source>
   <translation>Zwischen den letzten beiden Synchronisierungen hat sich in Microsoft 365 nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing changes for {name}</source>
   <translation>Bei {name} ändert sich nichts</translation>
  </message>
  <message>
   <source>Nothing fits “{text}”.</source>
   <translation>Nichts passt zu "{text}".</translation>
  </message>
  <message>
   <source>Nothing fits. Take a filter away, or search for something else.</source>
   <translation>Nichts passt. Nehmen Sie einen Filter weg oder suchen Sie nach etwas anderem.</translation>
  </message>
  <message>
   <source>Nothing fits. Type less.</source>
   <translation>Nichts passt. Tippen Sie weniger.</translation>
  </message>
  <message>
   <source>Nothing has changed yet</source>
   <translation>Noch hat sich nichts geändert</translation>
  </message>
  <message>
   <source>Nothing is in conflict.</source>
   <translation>Nichts ist im Konflikt.</translation>
  </message>
  <message>
   <source>Nothing is known to have changed.</source>
   <translation>Es ist keine Änderung bekannt.</translation>
  </message>
  <message>
   <source>Nothing is likely documented twice</source>
   <translation>Nichts ist wahrscheinlich doppelt dokumentiert</translation>
  </message>
  <message>
   <source>Nothing is likely documented twice.</source>
   <translation>Nichts ist wahrscheinlich doppelt dokumentiert.</translation>
  </message>
  <message>
   <source>Nothing of it was written.</source>
   <translation>Nichts davon wurde geschrieben.</translation>
  </message>
  <message>
   <source>Nothing that can be shown.</source>
   <translation>Nichts, was sich zeigen ließe.</translation>
  </message>
  <message>
   <source>Nothing to apply: no contact would change.</source>
   <translation>Nichts anzuwenden: Kein Kontakt würde sich ändern.</translation>
  </message>
  <message>
   <source>Nothing to do, unless the customer buys it.</source>
   <translation>Nichts zu tun, außer der Kunde kauft es.</translation>
  </message>
  <message>
   <source>Nothing to do: all users are read instead.</source>
   <translation>Nichts zu tun: Stattdessen werden alle Benutzer gelesen.</translation>
  </message>
  <message>
   <source>Nothing to do: its changes are seen here when it has ended.</source>
   <translation>Nichts zu tun: Ihre Änderungen sind hier zu sehen, wenn sie geendet hat.</translation>
  </message>
  <message>
   <source>Nothing to do; the columns stay empty.</source>
   <translation>Nichts zu tun; die Spalten bleiben leer.</translation>
  </message>
  <message>
   <source>Nothing to redo</source>
   <translation>Nichts zu wiederholen</translation>
  </message>
  <message>
   <source>Nothing to show.</source>
   <translation>Nichts zu zeigen.</translation>
  </message>
  <message>
   <source>Nothing to undo</source>
   <translation>Nichts rückgängig zu machen</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Nothing was changed; o365desk waits for your answer.</source>
   <translation>Nichts wurde geändert; o365desk wartet auf Ihre Antwort.</translation>
  </message>
  <message>
   <source>Nothing was decided about this contact, and no sync found its user changed.</source>
   <translation>Über diesen Kontakt wurde nichts entschieden, und keine Synchronisierung fand seinen Benutzer geändert.</translation>
  </message>
  <message>
   <source>Nothing was decided yet</source>
   <translation>Noch wurde nichts entschieden</translation>
  </message>
  <message>
   <source>Nothing was decided.</source>
   <translation>Nichts wurde entschieden.</translation>
  </message>
  <message>
   <source>Nothing was forgotten.</source>
   <translation>Nichts wurde vergessen.</translation>
  </message>
  <message>
   <source>Nothing was found.</source>
   <translation>Nichts wurde gefunden.</translation>
  </message>
  <message>
   <source>Nothing was learned yet. Accept, choose or revert in Matching and Contacts, and it stands here.</source>
   <translation>Noch wurde nichts gelernt. Nehmen Sie unter "Zuordnung" und "Kontakte" an, wählen Sie oder setzen Sie zurück, und es steht hier.</translation>
  </message>
  <message>
   <source>Nothing was linked.</source>
   <translation>Nichts wurde verknüpft.</translation>
  </message>
  <message>
   <source>Nothing was merged.</source>
   <translation>Nichts wurde zusammengeführt.</translation>
  </message>
  <message>
   <source>Nothing was read yet</source>
   <translation>Noch wurde nichts gelesen</translation>
  </message>
  <message>
   <source>Nothing was read.</source>
   <translation>Nichts wurde gelesen.</translation>
  </message>
  <message>
   <source>Nothing was stored.</source>
   <translation>Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>Nothing was taken over for {name}.</source>
   <translation>Für {name} wurde nichts übernommen.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>Nothing would be written.</source>
   <translation>Nichts würde geschrieben.</translation>
  </message>
  <message>
   <source>Nothing: the others hold nothing that is not there already.</source>
   <translation>Nichts: Die anderen enthalten nichts, was nicht schon da ist.</translation>
  </message>
  <message>
   <source>Notification address added</source>
   <translation>Benachrichtigungsadresse hinzugekommen</translation>
  </message>
  <message>
   <source>Notification address removed</source>
   <translation>Benachrichtigungsadresse entfernt</translation>
  </message>
  <message>
   <source>Now choose the file with the contacts</source>
   <translation>Wählen Sie nun die Datei mit den Kontakten</translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>OK</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>Of its lin&amp;ked contacts</source>
   <translation>Von ihren ver&amp;knüpften Kontakten</translation>
  </message>
  <message>
   <source>Of the least sure pair, 0 to 100. A warning sign: something speaks against it.</source>
   <translation>Des unsichersten Paars, 0 bis 100. Ein Warnzeichen: Etwas spricht dagegen.</translation>
  </message>
  <message>
   <source>Of {example} linked contacts, {min} may go without asking.</source>
   <translation>Von {example} verknüpften Kontakten dürfen {min} ohne Rückfrage gehen.</translation>
  </message>
  <message>
   <source>Office</source>
   <translation>Büro</translation>
  </message>
  <message>
   <source>Office 365</source>
   <translation>Office 365</translation>
  </message>
  <message>
   <source>Office 365 &amp;wins</source>
   <translation>&amp;Office 365 gilt</translation>
  </message>
  <message>
   <source>Office 365 user</source>
   <translation>Office-365-Benutzer</translation>
  </message>
  <message>
   <source>Office 365 values are not edited here: they come with each sync.</source>
   <translation>Office-365-Werte werden nicht hier bearbeitet: Sie kommen mit jeder Synchronisierung.</translation>
  </message>
  <message>
   <source>Office 365 wins</source>
   <translation>Office 365 gilt</translation>
  </message>
  <message>
   <source>Office Phone</source>
   <translation>Telefon (Büro)</translation>
  </message>
  <message>
   <source>Office phone</source>
   <translation>Telefon (Büro)</translation>
  </message>
  <message>
   <source>Older runs and their lines are deleted.</source>
   <translation>Ältere Läufe und ihre Zeilen werden gelöscht.</translation>
  </message>
  <message>
   <source>On the same page press “Grant admin consent” and confirm; each row then shows a green mark.</source>
   <translation>Drücken Sie auf derselben Seite "Administratorzustimmung erteilen" und bestätigen Sie; jede Zeile zeigt dann einen grünen Haken.</translation>
  </message>
  <message>
   <source>One PEM file with the certificate and its private key. It is read once and stored encrypted.</source>
   <translation>Eine PEM-Datei mit dem Zertifikat und seinem privaten Schlüssel. Sie wird einmal gelesen und verschlüsselt gespeichert.</translation>
  </message>
  <message>
   <source>One more tenant waits</source>
   <translation>Ein weiterer Tenant wartet</translation>
  </message>
  <message>
   <source>One name is the beginning of the other.</source>
   <translation>Ein Name ist der Anfang des anderen.</translation>
  </message>
  <message>
   <source>One name is the initials or the short name of the other.</source>
   <translation>Ein Name besteht aus den Anfangsbuchstaben oder ist der Kurzname des anderen.</translation>
  </message>
  <message>
   <source>One of them is gone: {next}.</source>
   <translation>Einen von ihnen gibt es nicht mehr: {next}.</translation>
  </message>
  <message>
   <source>Only</source>
   <translation>Nur</translation>
  </message>
  <message>
   <source>Only contacts of one organization are compared and merged. Nothing was changed.</source>
   <translation>Nur Kontakte einer Organisation werden verglichen und zusammengeführt. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>Only the first name is equal.</source>
   <translation>Nur der Vorname ist gleich.</translation>
  </message>
  <message>
   <source>Only then can it be consented in your customers' tenants.</source>
   <translation>Nur dann lässt sich ihr in den Tenants Ihrer Kunden zustimmen.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open &amp;Folder</source>
   <translation>&amp;Ordner öffnen</translation>
  </message>
  <message>
   <source>Open &amp;Page</source>
   <translation>&amp;Seite öffnen</translation>
  </message>
  <message>
   <source>Open Contact</source>
   <translation>Kontakt öffnen</translation>
  </message>
  <message>
   <source>Open Contacts</source>
   <translation>Kontakte öffnen</translation>
  </message>
  <message>
   <source>Open Edit Credentials and enter the secret or certificate again.</source>
   <translation>Öffnen Sie "Anmeldedaten bearbeiten", und geben Sie das Geheimnis oder Zertifikat noch einmal ein.</translation>
  </message>
  <message>
   <source>Open Entra ID &gt; App registrations &gt; New registration. Name it so that a customer recognizes it.</source>
   <translation>Öffnen Sie Entra ID &gt; App registrations &gt; New registration. Nennen Sie sie so, dass ein Kunde sie erkennt.</translation>
  </message>
  <message>
   <source>Open Help Page</source>
   <translation>Hilfeseite öffnen</translation>
  </message>
  <message>
   <source>Open Integrations</source>
   <translation>Integrationen öffnen</translation>
  </message>
  <message>
   <source>Open Log</source>
   <translation>Protokoll öffnen</translation>
  </message>
  <message>
   <source>Open Page</source>
   <translation>Seite öffnen</translation>
  </message>
  <message>
   <source>Open Page…</source>
   <translation>Seite öffnen…</translation>
  </message>
  <message>
   <source>Open Tenant</source>
   <translation>Tenant öffnen</translation>
  </message>
  <message>
   <source>Open a contact</source>
   <translation>Öffnen Sie einen Kontakt</translation>
  </message>
  <message>
   <source>Open a contact: documented and Office 365 values side by side.</source>
   <translation>Einen Kontakt öffnen: dokumentierte und Office-365-Werte nebeneinander.</translation>
  </message>
  <message>
   <source>Open a link</source>
   <translation>Einen Link öffnen</translation>
  </message>
  <message>
   <source>Open in the portal</source>
   <translation>Im Portal öffnen</translation>
  </message>
  <message>
   <source>Open one from Contacts.</source>
   <translation>Öffnen Sie einen aus "Kontakte".</translation>
  </message>
  <message>
   <source>Open the contact review at this user</source>
   <translation>Die Kontaktprüfung bei diesem Benutzer öffnen</translation>
  </message>
  <message>
   <source>Open the contact, the user, the licence, the connection or the tenant (Enter)</source>
   <translation>Den Kontakt, den Benutzer, die Lizenz, die Verbindung oder den Tenant öffnen (Eingabetaste)</translation>
  </message>
  <message>
   <source>Open the contact, the user, the tenant or the decision (Enter)</source>
   <translation>Den Kontakt, den Benutzer, den Tenant oder die Entscheidung öffnen (Eingabetaste)</translation>
  </message>
  <message>
   <source>Open the log of {connection_name}</source>
   <translation>Das Protokoll von {connection_name} öffnen</translation>
  </message>
  <message>
   <source>Open the one that stays</source>
   <translation>Den öffnen, der bleibt</translation>
  </message>
  <message>
   <source>Open the page</source>
   <translation>Die Seite öffnen</translation>
  </message>
  <message>
   <source>Open the page for step {number}</source>
   <translation>Die Seite für Schritt {number} öffnen</translation>
  </message>
  <message>
   <source>Open the page that the line under the cursor names as its next step</source>
   <translation>Die Seite öffnen, die die Zeile unter dem Cursor als nächsten Schritt nennt</translation>
  </message>
  <message>
   <source>Open the profile</source>
   <translation>Das Profil öffnen</translation>
  </message>
  <message>
   <source>Open the record</source>
   <translation>Den Datensatz öffnen</translation>
  </message>
  <message>
   <source>Open the tenant portal's user list in the browser</source>
   <translation>Die Benutzerliste im Portal des Tenants im Browser öffnen</translation>
  </message>
  <message>
   <source>Open {contact_name}</source>
   <translation>{contact_name} öffnen</translation>
  </message>
  <message>
   <source>Open {contact}</source>
   <translation>{contact} öffnen</translation>
  </message>
  <message>
   <source>Open {host}</source>
   <translation>{host} öffnen</translation>
  </message>
  <message>
   <source>Open {host}…</source>
   <translation>{host} öffnen…</translation>
  </message>
  <message>
   <source>Opening the profile…</source>
   <translation>Das Profil wird geöffnet…</translation>
  </message>
  <message>
   <source>Opens a second window on a made-up Microsoft cloud; no account is needed</source>
   <translation>Öffnet ein zweites Fenster auf einer erfundenen Microsoft-Cloud; kein Konto ist nötig</translation>
  </message>
  <message>
   <source>Optional</source>
   <translation>Wahlfrei</translation>
  </message>
  <message>
   <source>Options are: {keys}.</source>
   <translation>Optionen sind: {keys}.</translation>
  </message>
  <message>
   <source>Organization</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>Organization (name or ID)</source>
   <translation>Organisation (Name oder ID)</translation>
  </message>
  <message>
   <source>Organization {number} was gone; it is there again, named {name}. Rename it.</source>
   <translation>Organisation {number} war verschwunden; sie ist wieder da, mit dem Namen {name}. Benennen Sie sie um.</translation>
  </message>
  <message>
   <source>Organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>Organizations of the plan, with counts</source>
   <translation>Organisationen des Plans, mit Zahlen</translation>
  </message>
  <message>
   <source>Organizations, contacts, tenants, Microsoft 365 users, licences and sync log lines.

Any part of a name, an address or a log line, several words in any order,
or the digits of a phone number.</source>
   <translation>Organisationen, Kontakte, Tenants, Microsoft-365-Benutzer, Lizenzen und Protokollzeilen.

Ein beliebiger Teil eines Namens, einer Adresse oder einer Protokollzeile, mehrere Wörter in beliebiger Folge,
oder die Ziffern einer Telefonnummer.</translation>
  </message>
  <message>
   <source>Origin</source>
   <translation>Herkunft</translation>
  </message>
  <message>
   <source>Other e-mails</source>
   <translation>Weitere E-Mail-Adressen</translation>
  </message>
  <message>
   <source>Other mailbox</source>
   <translation>Anderes Postfach</translation>
  </message>
  <message>
   <source>Other phone</source>
   <translation>Anderes Telefon</translation>
  </message>
  <message>
   <source>Otherwise each is replaced by an invented one, the same throughout; ids stay real.</source>
   <translation>Sonst wird jeder durch einen erfundenen ersetzt, überall denselben; IDs bleiben echt.</translation>
  </message>
  <message>
   <source>Our customers</source>
   <translation>Unsere Kunden</translation>
  </message>
  <message>
   <source>Out</source>
   <translation>Draußen</translation>
  </message>
  <message>
   <source>Out of scope</source>
   <translation>Außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Overview shows all customers at once, Ctrl+K finds anything, History lists and undoes every decision, F1 explains the view you are in.</source>
   <translation>"Übersicht" zeigt alle Kunden auf einmal, Strg+K findet alles, "Verlauf" führt jede Entscheidung auf und macht sie rückgängig, F1 erklärt die Ansicht, in der Sie sind.</translation>
  </message>
  <message>
   <source>Overview: copy Application (client) ID and Directory (tenant) ID into the fields of this page.</source>
   <translation>Overview: Kopieren Sie Application (client) ID und Directory (tenant) ID in die Felder dieser Seite.</translation>
  </message>
  <message>
   <source>P&amp;lan…</source>
   <translation>P&amp;lan…</translation>
  </message>
  <message>
   <source>P&amp;ostal code</source>
   <translation>P&amp;ostleitzahl</translation>
  </message>
  <message>
   <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
   <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
  </message>
  <message>
   <source>PEM files are text that begins with -----BEGIN.</source>
   <translation>PEM-Dateien sind Text, der mit -----BEGIN beginnt.</translation>
  </message>
  <message>
   <source>Paid seats</source>
   <translation>Bezahlte Plätze</translation>
  </message>
  <message>
   <source>Pairs that are no duplicates</source>
   <translation>Paare, die keine Dubletten sind</translation>
  </message>
  <message>
   <source>Partial</source>
   <translation>Teilweise</translation>
  </message>
  <message>
   <source>Partner sign-in</source>
   <translation>Partneranmeldung</translation>
  </message>
  <message>
   <source>Partner: all customers</source>
   <translation>Partner: alle Kunden</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Past runs of this connection</source>
   <translation>Frühere Läufe dieser Verbindung</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausieren</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Pausiert</translation>
  </message>
  <message>
   <source>People are hired, leave, change names, titles and licences; the next sync finds it</source>
   <translation>Leute werden eingestellt, gehen, ändern Namen, Positionen und Lizenzen; die nächste Synchronisierung findet es</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Phones</source>
   <translation>Telefone</translation>
  </message>
  <message>
   <source>Pin</source>
   <translation>Anheften</translation>
  </message>
  <message>
   <source>Pin (P)</source>
   <translation>Anheften (P)</translation>
  </message>
  <message>
   <source>Pin: leave this contact as documented (P)</source>
   <translation>Anheften: diesen Kontakt lassen, wie er dokumentiert ist (P)</translation>
  </message>
  <message>
   <source>Pinned</source>
   <translation>Angeheftet</translation>
  </message>
  <message>
   <source>Pinned contacts are left as documented by syncs and plans</source>
   <translation>Angeheftete Kontakte lassen Synchronisierungen und Pläne, wie sie dokumentiert sind</translation>
  </message>
  <message>
   <source>Pinned contacts are left as documented by syncs and plans; again: unpin</source>
   <translation>Angeheftete Kontakte lassen Synchronisierungen und Pläne, wie sie dokumentiert sind; noch einmal: lösen</translation>
  </message>
  <message>
   <source>Pinned. Unpin (P)</source>
   <translation>Angeheftet. Lösen (P)</translation>
  </message>
  <message>
   <source>Pinned: no sync and no plan touches this contact.</source>
   <translation>Angeheftet: Keine Synchronisierung und kein Plan rührt diesen Kontakt an.</translation>
  </message>
  <message>
   <source>Placeholders: {initial_domain} {tenant_id} {object_id} {upn}. Blank uses the default shown in grey. Only https addresses are opened.</source>
   <translation>Platzhalter: {initial_domain} {tenant_id} {object_id} {upn}. Leer gilt die grau gezeigte Vorgabe. Nur https-Adressen werden geöffnet.</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Plan: apply to the chosen users, open the contact, decide in the review</source>
   <translation>Plan: auf die gewählten Benutzer anwenden, den Kontakt öffnen, in der Prüfung entscheiden</translation>
  </message>
  <message>
   <source>Please note</source>
   <translation>Bitte beachten</translation>
  </message>
  <message>
   <source>Points add up to the score, 0 to 100.</source>
   <translation>Die Punkte ergeben zusammen die Punktzahl, 0 bis 100.</translation>
  </message>
  <message>
   <source>Points add up: 0 is a score of 50 %, and each 2.3 make the odds ten times better or worse.</source>
   <translation>Die Punkte werden addiert: 0 ist eine Punktzahl von 50 %, und je 2,3 machen es zehnmal wahrscheinlicher oder unwahrscheinlicher.</translation>
  </message>
  <message>
   <source>Portal links</source>
   <translation>Portallinks</translation>
  </message>
  <message>
   <source>Possible Duplicate</source>
   <translation>Mögliche Dublette</translation>
  </message>
  <message>
   <source>Possible duplicate</source>
   <translation>Mögliche Dublette</translation>
  </message>
  <message>
   <source>Possible duplicate: {name}, which is pinned; link by hand.</source>
   <translation>Mögliche Dublette: {name}, angeheftet; verknüpfen Sie von Hand.</translation>
  </message>
  <message>
   <source>Possible duplicate: {name}. Others have the phone number {phone}, too.</source>
   <translation>Mögliche Dublette: {name}. Auch andere haben die Telefonnummer {phone}.</translation>
  </message>
  <message>
   <source>Possible duplicate: {self} (same name).</source>
   <translation>Mögliche Dublette: {self} (gleicher Name).</translation>
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation>Mögliche Dubletten</translation>
  </message>
  <message>
   <source>Postal code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>Press F5 to sync</source>
   <translation>Drücken Sie F5, um zu synchronisieren</translation>
  </message>
  <message>
   <source>Press Sign In… and sign in as the service account.</source>
   <translation>Drücken Sie "Anmelden…", und melden Sie sich als das Dienstkonto an.</translation>
  </message>
  <message>
   <source>Press Sign In… on this page and sign in as that account, once. o365desk keeps the sign-in encrypted on this computer; it ends when the password changes or after 90 days without a sync.</source>
   <translation>Drücken Sie auf dieser Seite "Anmelden…", und melden Sie sich einmal als dieses Konto an. o365desk behält die Anmeldung verschlüsselt auf diesem Rechner; sie endet, wenn das Kennwort sich ändert oder nach 90 Tagen ohne Synchronisierung.</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Preview of Edited Options</source>
   <translation>Vorschau geänderter Optionen</translation>
  </message>
  <message>
   <source>Preview says what would be restored.</source>
   <translation>Die Vorschau sagt, was wiederhergestellt würde.</translation>
  </message>
  <message>
   <source>Preview shows what the choices would do before they are saved.</source>
   <translation>"Vorschau" zeigt, was die Auswahl täte, bevor sie gespeichert ist.</translation>
  </message>
  <message>
   <source>Primary Email</source>
   <translation>Haupt-E-Mail</translation>
  </message>
  <message>
   <source>Primary e-mail</source>
   <translation>Haupt-E-Mail</translation>
  </message>
  <message>
   <source>Process {pid} on {host} has been at it since {since} UTC.</source>
   <translation>Prozess {pid} auf {host} ist seit {since} UTC dabei.</translation>
  </message>
  <message>
   <source>Product names</source>
   <translation>Produktnamen</translation>
  </message>
  <message>
   <source>Progress</source>
   <translation>Fortschritt</translation>
  </message>
  <message>
   <source>Progress and log open below, a line for each tenant. One has not consented, on purpose: its line says what to do. The tour goes on when the sync has ended.</source>
   <translation>Fortschritt und Protokoll öffnen sich unten, eine Zeile je Tenant. Einer hat mit Absicht nicht zugestimmt: Seine Zeile sagt, was zu tun ist. Der Rundgang geht weiter, wenn die Synchronisierung geendet hat.</translation>
  </message>
  <message>
   <source>Progress per tenant</source>
   <translation>Fortschritt je Tenant</translation>
  </message>
  <message>
   <source>Put back a copy of the file, or enter the secret of each connection again (Edit Credentials).</source>
   <translation>Legen Sie eine Kopie der Datei zurück, oder geben Sie das Geheimnis jeder Verbindung noch einmal ein (Anmeldedaten bearbeiten).</translation>
  </message>
  <message>
   <source>Put it back from a copy, or write it anew with: o365desk database use URL</source>
   <translation>Legen Sie sie aus einer Kopie zurück, oder schreiben Sie sie neu mit: o365desk database use URL</translation>
  </message>
  <message>
   <source>Put the account into the security group of the GDAP relationship; remove a stale guest of the same name from the tenant.</source>
   <translation>Nehmen Sie das Konto in die Sicherheitsgruppe der GDAP-Beziehung auf; entfernen Sie einen alten Gast gleichen Namens aus dem Tenant.</translation>
  </message>
  <message>
   <source>Put the right key back, or change the environment variable {key_file_variable}.</source>
   <translation>Legen Sie den richtigen Schlüssel zurück, oder ändern Sie die Umgebungsvariable {key_file_variable}.</translation>
  </message>
  <message>
   <source>Queued</source>
   <translation>Eingereiht</translation>
  </message>
  <message>
   <source>Quota</source>
   <translation>Kontingent</translation>
  </message>
  <message>
   <source>Read by another worker.</source>
   <translation>Von einem anderen Worker gelesen.</translation>
  </message>
  <message>
   <source>Read file</source>
   <translation>Datei lesen</translation>
  </message>
  <message>
   <source>Read the tenants again that failed, were held or could not be read whole</source>
   <translation>Die Tenants noch einmal lesen, die fehlschlugen, angehalten wurden oder nicht ganz gelesen werden konnten</translation>
  </message>
  <message>
   <source>Read the whole file and list what is wrong; nothing is stored</source>
   <translation>Die ganze Datei lesen und aufführen, was falsch ist; nichts wird gespeichert</translation>
  </message>
  <message>
   <source>Read this tenant now and let the plan pass, unless it has become worse</source>
   <translation>Diesen Tenant jetzt lesen und den Plan durchlassen, außer er ist schlimmer geworden</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Recommended</source>
   <translation>Empfohlen</translation>
  </message>
  <message>
   <source>Record</source>
   <translation>Datensatz</translation>
  </message>
  <message>
   <source>Records</source>
   <translation>Datensätze</translation>
  </message>
  <message>
   <source>Redirect URI</source>
   <translation>Umleitungs-URI</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redo This</source>
   <translation>Dies wiederholen</translation>
  </message>
  <message>
   <source>Redo would write nothing: all is so already.</source>
   <translation>Wiederholen würde nichts schreiben: Alles ist schon so.</translation>
  </message>
  <message>
   <source>Redo would write {records} and leave {left} alone, changed since.</source>
   <translation>Wiederholen würde {records} schreiben und {left} belassen, die sich seither änderten.</translation>
  </message>
  <message>
   <source>Redo would write {records}.</source>
   <translation>Wiederholen würde {records} schreiben.</translation>
  </message>
  <message>
   <source>Redone</source>
   <translation>Wiederholt</translation>
  </message>
  <message>
   <source>Redone {at} by {who}: {records}.</source>
   <translation>Wiederholt {at} von {who}: {records}.</translation>
  </message>
  <message>
   <source>Region or state</source>
   <translation>Region oder Staat</translation>
  </message>
  <message>
   <source>Register an app in Microsoft Entra, paste its IDs and secret, test the connection.</source>
   <translation>Registrieren Sie eine App in Microsoft Entra, fügen Sie ihre IDs und ihr Geheimnis ein, testen Sie die Verbindung.</translation>
  </message>
  <message>
   <source>Register the app and enter its credentials (Ctrl+N)</source>
   <translation>Die App registrieren und ihre Anmeldedaten eingeben (Strg+N)</translation>
  </message>
  <message>
   <source>Rehearsing…</source>
   <translation>Wird durchgespielt…</translation>
  </message>
  <message>
   <source>Release</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <source>Release All</source>
   <translation>Alle freigeben</translation>
  </message>
  <message>
   <source>Release {label}</source>
   <translation>{label} freigeben</translation>
  </message>
  <message>
   <source>Remove Filter</source>
   <translation>Filter entfernen</translation>
  </message>
  <message>
   <source>Remove contact: {name}</source>
   <translation>Kontakt entfernen: {name}</translation>
  </message>
  <message>
   <source>Remove the columns that are not needed.</source>
   <translation>Entfernen Sie die Spalten, die nicht gebraucht werden.</translation>
  </message>
  <message>
   <source>Remove the connection; you choose what happens to its data</source>
   <translation>Die Verbindung entfernen; Sie wählen, was mit ihren Daten geschieht</translation>
  </message>
  <message>
   <source>Remove the filter: {words}</source>
   <translation>Den Filter entfernen: {words}</translation>
  </message>
  <message>
   <source>Renewal of {product}</source>
   <translation>Verlängerung von {product}</translation>
  </message>
  <message>
   <source>Repair the store, or name a key file in {key_file_variable}.</source>
   <translation>Reparieren Sie den Speicher, oder nennen Sie in {key_file_variable} eine Schlüsseldatei.</translation>
  </message>
  <message>
   <source>Report date</source>
   <translation>Berichtsdatum</translation>
  </message>
  <message>
   <source>Report privacy</source>
   <translation>Berichtsdatenschutz</translation>
  </message>
  <message>
   <source>Report settings</source>
   <translation>Berichtseinstellungen</translation>
  </message>
  <message>
   <source>Report this, and use the older o365desk meanwhile.</source>
   <translation>Melden Sie dies, und verwenden Sie solange das ältere o365desk.</translation>
  </message>
  <message>
   <source>Reports Reader</source>
   <translation>Reports Reader</translation>
  </message>
  <message>
   <source>Reports hide user names, so mailbox sizes stay empty; clear “Display concealed user, group, and site names in all reports” under Org settings &gt; Services &gt; Reports.</source>
   <translation>Berichte verbergen Benutzernamen, Postfachgrößen bleiben daher leer; wählen Sie unter Einstellungen der Organisation &gt; Dienste &gt; Berichte "Verborgene Benutzer-, Gruppen- und Websitenamen in allen Berichten anzeigen" ab.</translation>
  </message>
  <message>
   <source>Reports show user names.</source>
   <translation>Berichte zeigen Benutzernamen.</translation>
  </message>
  <message>
   <source>Required</source>
   <translation>Erforderlich</translation>
  </message>
  <message>
   <source>Restore it with the server's own tools, such as pg_restore.</source>
   <translation>Stellen Sie sie mit den Werkzeugen des Servers wieder her, etwa pg_restore.</translation>
  </message>
  <message>
   <source>Restore the backup</source>
   <translation>Die Sicherung wiederherstellen</translation>
  </message>
  <message>
   <source>Restore the entry '{service}' / '{profile}', or remove the file vault.json from the data folder and enter the credentials again.</source>
   <translation>Stellen Sie den Eintrag '{service}' / '{profile}' wieder her, oder entfernen Sie die Datei vault.json aus dem Datenordner und geben Sie die Anmeldedaten noch einmal ein.</translation>
  </message>
  <message>
   <source>Restored</source>
   <translation>Wiederhergestellt</translation>
  </message>
  <message>
   <source>Result of the connection test</source>
   <translation>Ergebnis des Verbindungstests</translation>
  </message>
  <message>
   <source>Resume</source>
   <translation>Fortsetzen</translation>
  </message>
  <message>
   <source>Retry Failed</source>
   <translation>Fehlgeschlagene wiederholen</translation>
  </message>
  <message>
   <source>Retry {tenants}</source>
   <translation>{tenants} wiederholen</translation>
  </message>
  <message>
   <source>Revert Link</source>
   <translation>Verknüpfung zurücksetzen</translation>
  </message>
  <message>
   <source>Revert Match</source>
   <translation>Zuordnung zurücksetzen</translation>
  </message>
  <message>
   <source>Revert that link first, or choose another contact.</source>
   <translation>Setzen Sie zuerst jene Verknüpfung zurück, oder wählen Sie einen anderen Kontakt.</translation>
  </message>
  <message>
   <source>Revert the link first.</source>
   <translation>Setzen Sie zuerst die Verknüpfung zurück.</translation>
  </message>
  <message>
   <source>Review Users</source>
   <translation>Benutzer prüfen</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>Prüfen…</translation>
  </message>
  <message>
   <source>Room mailbox</source>
   <translation>Raumpostfach</translation>
  </message>
  <message>
   <source>Rows of single users are given to the role Reports Reader; Global Reader sees totals only.</source>
   <translation>Zeilen einzelner Benutzer erhält die Rolle Reports Reader; Global Reader sieht nur Summen.</translation>
  </message>
  <message>
   <source>Rows with errors</source>
   <translation>Zeilen mit Fehlern</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Rule for {label}</source>
   <translation>Regel für {label}</translation>
  </message>
  <message>
   <source>Run</source>
   <translation>Lauf</translation>
  </message>
  <message>
   <source>Run {run}</source>
   <translation>Lauf {run}</translation>
  </message>
  <message>
   <source>Run {run}, {at}, {name}</source>
   <translation>Lauf {run}, {at}, {name}</translation>
  </message>
  <message>
   <source>Runs of connection</source>
   <translation>Läufe der Verbindung</translation>
  </message>
  <message>
   <source>S&amp;hared, room and equipment mailboxes</source>
   <translation>&amp;Freigegebene, Raum- und Gerätepostfächer</translation>
  </message>
  <message>
   <source>S&amp;ync</source>
   <translation>S&amp;ynchronisieren</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Save Support &amp;Bundle…</source>
   <translation>Support&amp;paket speichern…</translation>
  </message>
  <message>
   <source>Save Support Bundle</source>
   <translation>Supportpaket speichern</translation>
  </message>
  <message>
   <source>Save contact</source>
   <translation>Kontakt speichern</translation>
  </message>
  <message>
   <source>Save it again as 'CSV UTF-8' in your spreadsheet program, or export it anew.</source>
   <translation>Speichern Sie sie in Ihrer Tabellenkalkulation noch einmal als 'CSV UTF-8', oder exportieren Sie sie neu.</translation>
  </message>
  <message>
   <source>Save logs, versions and settings for whoever helps you, without secrets</source>
   <translation>Protokolle, Versionen und Einstellungen für jemanden speichern, der Ihnen hilft, ohne Geheimnisse</translation>
  </message>
  <message>
   <source>Save organization</source>
   <translation>Organisation speichern</translation>
  </message>
  <message>
   <source>Save the connection</source>
   <translation>Die Verbindung speichern</translation>
  </message>
  <message>
   <source>Save the settings</source>
   <translation>Die Einstellungen speichern</translation>
  </message>
  <message>
   <source>Save the support bundle</source>
   <translation>Das Supportpaket speichern</translation>
  </message>
  <message>
   <source>Save the sync options</source>
   <translation>Die Synchronisierungsoptionen speichern</translation>
  </message>
  <message>
   <source>Say what it would do; nothing is written</source>
   <translation>Sagen, was es täte; nichts wird geschrieben</translation>
  </message>
  <message>
   <source>Say which column holds it. The file's columns are: {value}.</source>
   <translation>Sagen Sie, welche Spalte es enthält. Die Spalten der Datei sind: {value}.</translation>
  </message>
  <message>
   <source>Say: chmod 600 '{path}', and consider its key known to who could read it.</source>
   <translation>Sagen Sie: chmod 600 '{path}', und betrachten Sie ihren Schlüssel als jedem bekannt, der sie lesen konnte.</translation>
  </message>
  <message>
   <source>Scanners, programs, administrative accounts; linked by their address only.</source>
   <translation>Scanner, Programme, Administratorkonten; nur durch ihre Adresse verknüpft.</translation>
  </message>
  <message>
   <source>Schedule</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <source>Scheduled syncs again</source>
   <translation>Wieder geplante Synchronisierungen</translation>
  </message>
  <message>
   <source>Scheduled syncs are paused.</source>
   <translation>Geplante Synchronisierungen sind pausiert.</translation>
  </message>
  <message>
   <source>Scheduled syncs go on. The icon in the tray brings the window back and quits.</source>
   <translation>Geplante Synchronisierungen gehen weiter. Das Symbol in der Taskleiste bringt das Fenster zurück und beendet das Programm.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Punktzahl</translation>
  </message>
  <message>
   <source>Search everything ({keys})</source>
   <translation>Alles durchsuchen ({keys})</translation>
  </message>
  <message>
   <source>Search lines…</source>
   <translation>Zeilen durchsuchen…</translation>
  </message>
  <message>
   <source>Search organizations, contacts, tenants, users, licences and log lines</source>
   <translation>Organisationen, Kontakte, Tenants, Benutzer, Lizenzen und Protokollzeilen durchsuchen</translation>
  </message>
  <message>
   <source>Search subscriptions…</source>
   <translation>Abonnements durchsuchen…</translation>
  </message>
  <message>
   <source>Search the log…</source>
   <translation>Protokoll durchsuchen…</translation>
  </message>
  <message>
   <source>Searching…</source>
   <translation>Wird gesucht…</translation>
  </message>
  <message>
   <source>Seats assigned to somebody</source>
   <translation>Jemandem zugewiesene Plätze</translation>
  </message>
  <message>
   <source>Seats of {product}</source>
   <translation>Plätze von {product}</translation>
  </message>
  <message>
   <source>Seats that can be used: bought and in grace</source>
   <translation>Plätze, die benutzt werden können: gekauft und in Nachfrist</translation>
  </message>
  <message>
   <source>Secret &amp;value</source>
   <translation>Wert des &amp;Geheimnisses</translation>
  </message>
  <message>
   <source>Secret e&amp;xpires on</source>
   <translation>Geheimnis läuft a&amp;b am</translation>
  </message>
  <message>
   <source>Secret vault</source>
   <translation>Geheimnistresor</translation>
  </message>
  <message>
   <source>Secrets are encrypted under a key in {name}.</source>
   <translation>Geheimnisse sind mit einem Schlüssel in {name} verschlüsselt.</translation>
  </message>
  <message>
   <source>Secrets are encrypted under the key file {path}.{beside}</source>
   <translation>Geheimnisse sind mit der Schlüsseldatei {path} verschlüsselt.{beside}</translation>
  </message>
  <message>
   <source>Secrets are encrypted under your passphrase, which is asked for once after each start.</source>
   <translation>Geheimnisse sind mit Ihrer Passphrase verschlüsselt, die nach jedem Start einmal erfragt wird.</translation>
  </message>
  <message>
   <source>Secrets are kept in memory only and are gone when o365desk ends: {reason}. To keep them, name a key file in {key_file_variable}.</source>
   <translation>Geheimnisse bleiben nur im Speicher und sind weg, wenn o365desk endet: {reason}. Um sie zu behalten, nennen Sie in {key_file_variable} eine Schlüsseldatei.</translation>
  </message>
  <message>
   <source>Secrets live up to 24 months.</source>
   <translation>Geheimnisse leben bis zu 24 Monate.</translation>
  </message>
  <message>
   <source>Security defaults refuse this kind of sign-in.</source>
   <translation>Die Sicherheitsstandards verweigern diese Art der Anmeldung.</translation>
  </message>
  <message>
   <source>See both sides</source>
   <translation>Beide Seiten sehen</translation>
  </message>
  <message>
   <source>See what these options would do to the contacts, before they are saved</source>
   <translation>Sehen, was diese Optionen mit den Kontakten täten, bevor sie gespeichert sind</translation>
  </message>
  <message>
   <source>Select all rows</source>
   <translation>Alle Zeilen auswählen</translation>
  </message>
  <message>
   <source>Send the consent link to an administrator of the tenant, then try again.</source>
   <translation>Schicken Sie einem Administrator des Tenants den Zustimmungslink, und versuchen Sie es dann noch einmal.</translation>
  </message>
  <message>
   <source>Ser&amp;vice accounts</source>
   <translation>&amp;Dienstkonten</translation>
  </message>
  <message>
   <source>Service acco&amp;unt</source>
   <translation>Dienst&amp;konto</translation>
  </message>
  <message>
   <source>Service account</source>
   <translation>Dienstkonto</translation>
  </message>
  <message>
   <source>Set Supported account types to any organizational directory (multitenant).</source>
   <translation>Stellen Sie "Supported account types" auf ein beliebiges Organisationsverzeichnis (mehrmandantenfähig).</translation>
  </message>
  <message>
   <source>Set the clock of this computer and try again.</source>
   <translation>Stellen Sie die Uhr dieses Rechners, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settings hold for this profile on this computer.</source>
   <translation>Einstellungen gelten für dieses Profil auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Several contacts have its addresses: {self}.</source>
   <translation>Mehrere Kontakte haben seine Adressen: {self}.</translation>
  </message>
  <message>
   <source>Several products are called so.</source>
   <translation>Mehrere Produkte heißen so.</translation>
  </message>
  <message>
   <source>Shared mailbox</source>
   <translation>Freigegebenes Postfach</translation>
  </message>
  <message>
   <source>Short Name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <source>Short name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <source>Show</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show All Organizations</source>
   <translation>Alle Organisationen zeigen</translation>
  </message>
  <message>
   <source>Show All Records</source>
   <translation>Alle Datensätze anzeigen</translation>
  </message>
  <message>
   <source>Show All in History</source>
   <translation>Alles im Verlauf anzeigen</translation>
  </message>
  <message>
   <source>Show History</source>
   <translation>Verlauf anzeigen</translation>
  </message>
  <message>
   <source>Show Older</source>
   <translation>Ältere anzeigen</translation>
  </message>
  <message>
   <source>Show Only {plain_action}</source>
   <translation>Nur {plain_action} zeigen</translation>
  </message>
  <message>
   <source>Show all {kind} that fit…</source>
   <translation>Alle passenden {kind} zeigen…</translation>
  </message>
  <message>
   <source>Show its contacts</source>
   <translation>Ihre Kontakte zeigen</translation>
  </message>
  <message>
   <source>Show its tenant</source>
   <translation>Ihren Tenant zeigen</translation>
  </message>
  <message>
   <source>Show only rows where</source>
   <translation>Nur Zeilen zeigen, in denen</translation>
  </message>
  <message>
   <source>Show only rows whose column contains, is, or is one of something</source>
   <translation>Nur Zeilen zeigen, deren Spalte etwas enthält, etwas ist oder eines von mehreren ist</translation>
  </message>
  <message>
   <source>Show or hide the log pane</source>
   <translation>Den Protokollbereich zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show or hide the progress pane</source>
   <translation>Den Fortschrittsbereich zeigen oder verbergen</translation>
  </message>
  <message>
   <source>Show the backups in the file manager</source>
   <translation>Die Sicherungen im Dateimanager zeigen</translation>
  </message>
  <message>
   <source>Show the contact's documented and Office 365 values side by side (Enter)</source>
   <translation>Dokumentierte und Office-365-Werte des Kontakts nebeneinander zeigen (Eingabe)</translation>
  </message>
  <message>
   <source>Show the documented and the Office 365 values side by side (Enter)</source>
   <translation>Die dokumentierten und die Office-365-Werte nebeneinander zeigen (Eingabe)</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Diese zeigen</translation>
  </message>
  <message>
   <source>Show this organization's contacts</source>
   <translation>Die Kontakte dieser Organisation zeigen</translation>
  </message>
  <message>
   <source>Show this tenant's users and their contacts</source>
   <translation>Die Benutzer dieses Tenants und ihre Kontakte zeigen</translation>
  </message>
  <message>
   <source>Show {name}</source>
   <translation>{name} zeigen</translation>
  </message>
  <message>
   <source>Si&amp;gn In Again…</source>
   <translation>Noch einmal an&amp;melden…</translation>
  </message>
  <message>
   <source>Si&amp;gn In…</source>
   <translation>An&amp;melden…</translation>
  </message>
  <message>
   <source>Side by side</source>
   <translation>Nebeneinander</translation>
  </message>
  <message>
   <source>Sign In in the &amp;Browser</source>
   <translation>Im &amp;Browser anmelden</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <source>Sign in again and accept, or let an administrator consent first.</source>
   <translation>Melden Sie sich noch einmal an und stimmen Sie zu, oder lassen Sie zuerst einen Administrator zustimmen.</translation>
  </message>
  <message>
   <source>Sign in again under Edit Credentials (command line: connection edit … --sign-in delegated).</source>
   <translation>Melden Sie sich unter "Anmeldedaten bearbeiten" noch einmal an (Befehlszeile: connection edit … --sign-in delegated).</translation>
  </message>
  <message>
   <source>Sign in again under Edit Credentials, or switch off Allow public client flows.</source>
   <translation>Melden Sie sich unter "Anmeldedaten bearbeiten" noch einmal an, oder schalten Sie "Allow public client flows" aus.</translation>
  </message>
  <message>
   <source>Sign in and check consent, permissions, report privacy and licence; nothing is stored</source>
   <translation>Anmelden und Zustimmung, Berechtigungen, Berichtsdatenschutz und Lizenz prüfen; nichts wird gespeichert</translation>
  </message>
  <message>
   <source>Sign in as the service account</source>
   <translation>Als Dienstkonto anmelden</translation>
  </message>
  <message>
   <source>Sign in to the Microsoft Entra admin center of the tenant.</source>
   <translation>Melden Sie sich am Microsoft Entra Admin Center des Tenants an.</translation>
  </message>
  <message>
   <source>Sign in to the Microsoft Entra admin center of your own (the partner's) tenant.</source>
   <translation>Melden Sie sich am Microsoft Entra Admin Center Ihres eigenen Tenants (dem des Partners) an.</translation>
  </message>
  <message>
   <source>Sign in with a code instead.</source>
   <translation>Melden Sie sich stattdessen mit einem Code an.</translation>
  </message>
  <message>
   <source>Sign in with it first: Sign In… in the window, or connection edit --sign-in delegated.</source>
   <translation>Melden Sie sich zuerst damit an: "Anmelden…" im Fenster, oder connection edit --sign-in delegated.</translation>
  </message>
  <message>
   <source>Sign in with the service account of the partner's own tenant.</source>
   <translation>Melden Sie sich mit dem Dienstkonto des partnereigenen Tenants an.</translation>
  </message>
  <message>
   <source>Sign-in</source>
   <translation>Anmeldung</translation>
  </message>
  <message>
   <source>Sign-in activity</source>
   <translation>Anmeldeaktivität</translation>
  </message>
  <message>
   <source>Sign-in and MFA</source>
   <translation>Anmeldung und MFA</translation>
  </message>
  <message>
   <source>Sign-in blocked</source>
   <translation>Anmeldung gesperrt</translation>
  </message>
  <message>
   <source>Sign-in times of {left} tenants are not read yet: Microsoft allows ten pages a minute over all tenants. The next syncs go on with those that wait longest.</source>
   <translation>Anmeldezeiten von {left} Tenants sind noch nicht gelesen: Microsoft erlaubt zehn Seiten in der Minute über alle Tenants. Die nächsten Synchronisierungen machen mit denen weiter, die am längsten warten.</translation>
  </message>
  <message>
   <source>Signed in</source>
   <translation>Angemeldet</translation>
  </message>
  <message>
   <source>Signing in and asking Microsoft…</source>
   <translation>Anmeldung läuft, Microsoft wird gefragt…</translation>
  </message>
  <message>
   <source>Signs in once; o365desk keeps the sign-in encrypted. In each customer it needs the GDAP roles Directory Readers and Reports Reader (Global Reader does not open reports of single users). Mailbox types are not readable this way.</source>
   <translation>Meldet sich einmal an; o365desk behält die Anmeldung verschlüsselt. In jedem Kunden braucht es die GDAP-Rollen Directory Readers und Reports Reader (Global Reader öffnet Berichte einzelner Benutzer nicht). Postfacharten sind auf diesem Weg nicht lesbar.</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>Size, quota, items, last activity, from Microsoft's usage report.</source>
   <translation>Größe, Kontingent, Elemente, letzte Aktivität, aus Microsofts Nutzungsbericht.</translation>
  </message>
  <message>
   <source>Split it into several files, each with the headings.</source>
   <translation>Teilen Sie sie in mehrere Dateien, jede mit den Überschriften.</translation>
  </message>
  <message>
   <source>Start &amp;Manual Sync</source>
   <translation>&amp;Jetzt synchronisieren</translation>
  </message>
  <message>
   <source>Start Manual Sync</source>
   <translation>Jetzt synchronisieren</translation>
  </message>
  <message>
   <source>Start Manual Sync (F5) reads the tenants. The panes below show progress and log.</source>
   <translation>"Jetzt synchronisieren" (F5) liest die Tenants. Die Bereiche unten zeigen Fortschritt und Protokoll.</translation>
  </message>
  <message>
   <source>Start a sync (F5), choose what to sync, or look at the plan, all under Actions of a card.</source>
   <translation>Synchronisieren Sie (F5), wählen Sie, was synchronisiert wird, oder sehen Sie den Plan an, alles unter "Aktionen" einer Karte.</translation>
  </message>
  <message>
   <source>Start the &amp;Tour</source>
   <translation>&amp;Rundgang beginnen</translation>
  </message>
  <message>
   <source>Start the newer o365desk, or use another data folder.</source>
   <translation>Starten Sie das neuere o365desk, oder verwenden Sie einen anderen Datenordner.</translation>
  </message>
  <message>
   <source>Start the sandbox</source>
   <translation>Die Sandbox starten</translation>
  </message>
  <message>
   <source>Start the sign-in again.</source>
   <translation>Beginnen Sie die Anmeldung noch einmal.</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>Started by</source>
   <translation>Ausgelöst von</translation>
  </message>
  <message>
   <source>Starting the sandbox: a made-up Microsoft cloud on this computer…</source>
   <translation>Die Sandbox startet: eine erfundene Microsoft-Cloud auf diesem Rechner…</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>State / region</source>
   <translation>Bundesland / Region</translation>
  </message>
  <message>
   <source>State of {product}</source>
   <translation>Zustand von {product}</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Status: {text}</source>
   <translation>Status: {text}</translation>
  </message>
  <message>
   <source>Stays: {sentences}</source>
   <translation>Bleibt: {sentences}</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Step {number} of {total}</source>
   <translation>Schritt {number} von {total}</translation>
  </message>
  <message>
   <source>Still held: {held}.</source>
   <translation>Noch angehalten: {held}.</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Stop after this organization</source>
   <translation>Nach dieser Organisation anhalten</translation>
  </message>
  <message>
   <source>Stop the run; what was read stays</source>
   <translation>Den Lauf anhalten; Gelesenes bleibt</translation>
  </message>
  <message>
   <source>Stop the sync; what was read stays</source>
   <translation>Die Synchronisierung anhalten; Gelesenes bleibt</translation>
  </message>
  <message>
   <source>Stopped Before Writing</source>
   <translation>Vor dem Schreiben angehalten</translation>
  </message>
  <message>
   <source>Stopped: {told}</source>
   <translation>Angehalten: {told}</translation>
  </message>
  <message>
   <source>Stopped: {value} of {wanted} organizations were not applied.</source>
   <translation>Angehalten: {value} von {wanted} Organisationen wurden nicht angewendet.</translation>
  </message>
  <message>
   <source>Store the choices</source>
   <translation>Die Auswahl speichern</translation>
  </message>
  <message>
   <source>Store the choices and sync now</source>
   <translation>Die Auswahl speichern und jetzt synchronisieren</translation>
  </message>
  <message>
   <source>Store the connection and go on</source>
   <translation>Die Verbindung speichern und weitergehen</translation>
  </message>
  <message>
   <source>Store the settings</source>
   <translation>Die Einstellungen speichern</translation>
  </message>
  <message>
   <source>Stored in the secret store of this computer.</source>
   <translation>Im Geheimnisspeicher dieses Rechners gespeichert.</translation>
  </message>
  <message>
   <source>Street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <source>Subscription</source>
   <translation>Abonnement</translation>
  </message>
  <message>
   <source>Subscription added</source>
   <translation>Abonnement hinzugekommen</translation>
  </message>
  <message>
   <source>Subscription removed</source>
   <translation>Abonnement entfernt</translation>
  </message>
  <message>
   <source>Subscriptions whose holders are taken in</source>
   <translation>Abonnements, deren Inhaber aufgenommen werden</translation>
  </message>
  <message>
   <source>Subscriptions with active, consumed and unused seats.</source>
   <translation>Abonnements mit aktiven, verbrauchten und ungenutzten Plätzen.</translation>
  </message>
  <message>
   <source>Suggested Match</source>
   <translation>Vorgeschlagene Zuordnung</translation>
  </message>
  <message>
   <source>Superseded</source>
   <translation>Überholt</translation>
  </message>
  <message>
   <source>Supported account types</source>
   <translation>Unterstützte Kontotypen</translation>
  </message>
  <message>
   <source>Suspended</source>
   <translation>Ausgesetzt</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Synchronisierung</translation>
  </message>
  <message>
   <source>Sync &amp;Options…</source>
   <translation>Synchronisierungs&amp;optionen…</translation>
  </message>
  <message>
   <source>Sync Logs</source>
   <translation>Sync-Protokolle</translation>
  </message>
  <message>
   <source>Sync Options</source>
   <translation>Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>Sync Options: {name}</source>
   <translation>Synchronisierungsoptionen: {name}</translation>
  </message>
  <message>
   <source>Sync Options…</source>
   <translation>Synchronisierungsoptionen…</translation>
  </message>
  <message>
   <source>Sync again. If it happens again, save a support bundle from the Help menu.</source>
   <translation>Synchronisieren Sie erneut. Geschieht es wieder, speichern Sie über das Menü Hilfe ein Supportpaket.</translation>
  </message>
  <message>
   <source>Sync every connection</source>
   <translation>Jede Verbindung synchronisieren</translation>
  </message>
  <message>
   <source>Sync every connection now, one after the other</source>
   <translation>Jetzt jede Verbindung synchronisieren, eine nach der anderen</translation>
  </message>
  <message>
   <source>Sync log lines</source>
   <translation>Protokollzeilen</translation>
  </message>
  <message>
   <source>Sync logs are kept between 1 and 3,650 days.</source>
   <translation>Synchronisierungsprotokolle werden zwischen 1 und 3.650 Tagen behalten.</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Jetzt synchronisieren</translation>
  </message>
  <message>
   <source>Sync of {connection_name} did not finish</source>
   <translation>Die Synchronisierung von {connection_name} kam nicht zu Ende</translation>
  </message>
  <message>
   <source>Sync of {connection_name}: {outcome}</source>
   <translation>Synchronisierung von {connection_name}: {outcome}</translation>
  </message>
  <message>
   <source>Sync options</source>
   <translation>Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>Sync options: users of {name} linked</source>
   <translation>Synchronisierungsoptionen: Benutzer von {name} verknüpft</translation>
  </message>
  <message>
   <source>Sync options: {name}</source>
   <translation>Synchronisierungsoptionen: {name}</translation>
  </message>
  <message>
   <source>Sync progress</source>
   <translation>Fortschritt der Synchronisierung</translation>
  </message>
  <message>
   <source>Sync runs</source>
   <translation>Synchronisierungsläufe</translation>
  </message>
  <message>
   <source>Sync the tenant, then apply again.</source>
   <translation>Synchronisieren Sie den Tenant, und wenden Sie dann noch einmal an.</translation>
  </message>
  <message>
   <source>Sync this tenant again after that.</source>
   <translation>Synchronisieren Sie diesen Tenant danach noch einmal.</translation>
  </message>
  <message>
   <source>Sync {name}</source>
   <translation>{name} synchronisieren</translation>
  </message>
  <message>
   <source>Sync {outcome}.</source>
   <translation>Synchronisierung {outcome}.</translation>
  </message>
  <message>
   <source>Sync: location of {name}</source>
   <translation>Synchronisierung: Standort von {name}</translation>
  </message>
  <message>
   <source>Synced from Active Directory</source>
   <translation>Aus Active Directory synchronisiert</translation>
  </message>
  <message>
   <source>Syncing {connection_name}…</source>
   <translation>{connection_name} wird synchronisiert…</translation>
  </message>
  <message>
   <source>Syncing {names}…</source>
   <translation>{names} werden synchronisiert…</translation>
  </message>
  <message>
   <source>Syncing...</source>
   <translation>Wird synchronisiert...</translation>
  </message>
  <message>
   <source>Syncs</source>
   <translation>Synchronisierungen</translation>
  </message>
  <message>
   <source>Syncs only make links; contacts are created and written when you apply.</source>
   <translation>Synchronisierungen verknüpfen nur; Kontakte werden angelegt und geschrieben, wenn Sie anwenden.</translation>
  </message>
  <message>
   <source>Syncs only make sure links. Creating contacts and writing fields waits until you apply the plan.</source>
   <translation>Synchronisierungen verknüpfen nur, was sicher ist. Kontakte anlegen und Felder schreiben wartet, bis Sie den Plan anwenden.</translation>
  </message>
  <message>
   <source>Syncs run at most every 15 minutes and at least once a week.</source>
   <translation>Synchronisierungen laufen höchstens alle 15 Minuten und mindestens einmal in der Woche.</translation>
  </message>
  <message>
   <source>Take Over All</source>
   <translation>Alle übernehmen</translation>
  </message>
  <message>
   <source>Take back your latest decision; it works across restarts</source>
   <translation>Ihre letzte Entscheidung zurücknehmen; geht auch nach einem Neustart</translation>
  </message>
  <message>
   <source>Take over</source>
   <translation>Übernehmen</translation>
  </message>
  <message>
   <source>Take over single values or all; edit (F2); pin what no sync shall touch.</source>
   <translation>Übernehmen Sie einzelne Werte oder alle; bearbeiten Sie (F2); heften Sie an, was keine Synchronisierung anrühren soll.</translation>
  </message>
  <message>
   <source>Take over {labels}</source>
   <translation>{labels} übernehmen</translation>
  </message>
  <message>
   <source>Take over {label}</source>
   <translation>{label} übernehmen</translation>
  </message>
  <message>
   <source>Take this decision back, as far as nobody changed it since</source>
   <translation>Diese Entscheidung zurücknehmen, soweit sie seither niemand geändert hat</translation>
  </message>
  <message>
   <source>Take this value</source>
   <translation>Diesen Wert nehmen</translation>
  </message>
  <message>
   <source>Take {label} of {side}: {value}</source>
   <translation>{label} von {side} nehmen: {value}</translation>
  </message>
  <message>
   <source>Taken</source>
   <translation>Genommen</translation>
  </message>
  <message>
   <source>Takes effect at the next start of o365desk.</source>
   <translation>Gilt ab dem nächsten Start von o365desk.</translation>
  </message>
  <message>
   <source>Takes in {in_scope} of {users} in {tenants}, leaves out {left} ({subscription_not_chosen} of them by subscription). Leaving out never deletes anything.</source>
   <translation>Nimmt {in_scope} von {users} in {tenants} auf, lässt {left} aus ({subscription_not_chosen} davon nach Abonnement). Auslassen löscht nie etwas.</translation>
  </message>
  <message>
   <source>Takes organizations and contacts from CSV files.</source>
   <translation>Nimmt Organisationen und Kontakte aus CSV-Dateien auf.</translation>
  </message>
  <message>
   <source>Taught by</source>
   <translation>Gelehrt von</translation>
  </message>
  <message>
   <source>Taught by a technician</source>
   <translation>Gelehrt von einem Techniker</translation>
  </message>
  <message>
   <source>Taught by {taught_by}</source>
   <translation>Gelehrt von {taught_by}</translation>
  </message>
  <message>
   <source>Technician</source>
   <translation>Techniker</translation>
  </message>
  <message>
   <source>Technicians</source>
   <translation>Techniker</translation>
  </message>
  <message>
   <source>Tenant</source>
   <translation>Tenant</translation>
  </message>
  <message>
   <source>Tenant ID</source>
   <translation>Tenant-ID</translation>
  </message>
  <message>
   <source>Tenant name and address, licences</source>
   <translation>Name und Adresse des Tenants, Lizenzen</translation>
  </message>
  <message>
   <source>Tenant type</source>
   <translation>Tenant-Typ</translation>
  </message>
  <message>
   <source>Tenant whose plan was stopped</source>
   <translation>Tenant, dessen Plan angehalten wurde</translation>
  </message>
  <message>
   <source>Tenant {0} is matched without an organization, or has one without being matched.</source>
   <translation>Tenant {0} ist ohne Organisation zugeordnet, oder hat eine, ohne zugeordnet zu sein.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} counts as matched to its organization again.</source>
   <translation>Tenant {tenant_id} gilt wieder als seiner Organisation zugeordnet.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} had no organization; it is unmatched.</source>
   <translation>Tenant {tenant_id} hatte keine Organisation; er ist nicht zugeordnet.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} is ignored; it no longer has an organization.</source>
   <translation>Tenant {tenant_id} ist ignoriert; er hat keine Organisation mehr.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} is matched again, to the organization of its linked contacts.</source>
   <translation>Tenant {tenant_id} ist wieder zugeordnet, der Organisation seiner verknüpften Kontakte.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} is {state}; {count} of its users are no longer linked.</source>
   <translation>Tenant {tenant_id} ist {state}; {count} seiner Benutzer sind nicht mehr verknüpft.</translation>
  </message>
  <message>
   <source>Tenant {tenant_id} was asked, {tenant_id_2} answered. Nothing was stored.</source>
   <translation>Tenant {tenant_id} wurde gefragt, {tenant_id_2} hat geantwortet. Nichts wurde gespeichert.</translation>
  </message>
  <message>
   <source>Tenants</source>
   <translation>Tenants</translation>
  </message>
  <message>
   <source>Tenants appear here after the first sync. Connect Microsoft 365 and start a manual sync.</source>
   <translation>Hier erscheinen Tenants nach der ersten Synchronisierung. Verbinden Sie Microsoft 365, und synchronisieren Sie.</translation>
  </message>
  <message>
   <source>Tenants by access</source>
   <translation>Tenants nach Zugang</translation>
  </message>
  <message>
   <source>Tenants by match state</source>
   <translation>Tenants nach Stand der Zuordnung</translation>
  </message>
  <message>
   <source>Tenants done</source>
   <translation>Fertige Tenants</translation>
  </message>
  <message>
   <source>Tenants themselves</source>
   <translation>Die Tenants selbst</translation>
  </message>
  <message>
   <source>Tenants to match</source>
   <translation>Zuzuordnende Tenants</translation>
  </message>
  <message>
   <source>Test the connection</source>
   <translation>Die Verbindung testen</translation>
  </message>
  <message>
   <source>Text…</source>
   <translation>Text…</translation>
  </message>
  <message>
   <source>That is for your own tenant. In each customer an administrator opens the consent link that o365desk shows for the tenant (Test connection, or the tenant's row).</source>
   <translation>Das gilt für Ihren eigenen Tenant. In jedem Kunden öffnet ein Administrator den Zustimmungslink, den o365desk für den Tenant zeigt (Verbindung testen, oder in der Zeile des Tenants).</translation>
  </message>
  <message>
   <source>That is the main job</source>
   <translation>Das ist die Hauptarbeit</translation>
  </message>
  <message>
   <source>That is too long for a secret.</source>
   <translation>Das ist zu lang für ein Geheimnis.</translation>
  </message>
  <message>
   <source>That was at {since} UTC.</source>
   <translation>Das war um {since} UTC.</translation>
  </message>
  <message>
   <source>That was decided before.</source>
   <translation>Das wurde schon entschieden.</translation>
  </message>
  <message>
   <source>The account is missing, locked, expired or disabled.</source>
   <translation>Das Konto fehlt, ist gesperrt, abgelaufen oder deaktiviert.</translation>
  </message>
  <message>
   <source>The account signed in to another tenant.</source>
   <translation>Das Konto hat sich an einem anderen Tenant angemeldet.</translation>
  </message>
  <message>
   <source>The account that signed in has no access there: it is not in the GDAP group of that customer, or there is no GDAP relationship.</source>
   <translation>Das angemeldete Konto hat dort keinen Zugang: Es ist nicht in der GDAP-Gruppe dieses Kunden, oder es gibt keine GDAP-Beziehung.</translation>
  </message>
  <message>
   <source>The address {value} stands there twice.</source>
   <translation>Die Adresse {value} steht dort zweimal.</translation>
  </message>
  <message>
   <source>The alias {min} is an e-mail address of the contact.</source>
   <translation>Der Alias {min} ist eine E-Mail-Adresse des Kontakts.</translation>
  </message>
  <message>
   <source>The answer for {client} came from another tenant.</source>
   <translation>Die Antwort für {client} kam von einem anderen Tenant.</translation>
  </message>
  <message>
   <source>The answer for {what} held a link, but {problem}. No token was sent there; what was read before is kept.</source>
   <translation>Die Antwort zu {what} enthielt einen Link, aber {problem}. Kein Token wurde dorthin gesandt; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>The answer of {host} is larger than expected and was cut off ({detail}).</source>
   <translation>Die Antwort von {host} ist größer als erwartet und wurde abgeschnitten ({detail}).</translation>
  </message>
  <message>
   <source>The answer of {host} took too long and was cut off.</source>
   <translation>Die Antwort von {host} dauerte zu lange und wurde abgeschnitten.</translation>
  </message>
  <message>
   <source>The answer of {host} was damaged.</source>
   <translation>Die Antwort von {host} war beschädigt.</translation>
  </message>
  <message>
   <source>The application ID is a GUID: App registrations &gt; your app &gt; Application (client) ID.</source>
   <translation>Die Anwendungs-ID ist eine GUID: App registrations &gt; Ihre App &gt; Application (client) ID.</translation>
  </message>
  <message>
   <source>The application cannot sign in to {tenant}.</source>
   <translation>Die Anwendung kann sich bei {tenant} nicht anmelden.</translation>
  </message>
  <message>
   <source>The application is consented in the tenant.</source>
   <translation>Der Anwendung ist im Tenant zugestimmt.</translation>
  </message>
  <message>
   <source>The application is unknown there: not consented yet, or the IDs are wrong.</source>
   <translation>Die Anwendung ist dort unbekannt: noch keine Zustimmung, oder die IDs sind falsch.</translation>
  </message>
  <message>
   <source>The application lacks a permission there.</source>
   <translation>Der Anwendung fehlt dort eine Berechtigung.</translation>
  </message>
  <message>
   <source>The application proves itself &amp;by</source>
   <translation>Die Anwendung weist sich aus &amp;durch</translation>
  </message>
  <message>
   <source>The application signs in as itself, with a certificate.</source>
   <translation>Die Anwendung meldet sich als sie selbst an, mit einem Zertifikat.</translation>
  </message>
  <message>
   <source>The application signs in as itself, with a secret.</source>
   <translation>Die Anwendung meldet sich als sie selbst an, mit einem Geheimnis.</translation>
  </message>
  <message>
   <source>The application was not found or is disabled.</source>
   <translation>Die Anwendung wurde nicht gefunden oder ist deaktiviert.</translation>
  </message>
  <message>
   <source>The application's service principal is missing or was removed.</source>
   <translation>Der Dienstprinzipal der Anwendung fehlt oder wurde entfernt.</translation>
  </message>
  <message>
   <source>The application's service principal is missing there.</source>
   <translation>Der Dienstprinzipal der Anwendung fehlt dort.</translation>
  </message>
  <message>
   <source>The backup could not be copied.</source>
   <translation>Die Sicherung konnte nicht kopiert werden.</translation>
  </message>
  <message>
   <source>The backup could not be restored.</source>
   <translation>Die Sicherung konnte nicht wiederhergestellt werden.</translation>
  </message>
  <message>
   <source>The backup could not be written.</source>
   <translation>Die Sicherung konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The backup is damaged.</source>
   <translation>Die Sicherung ist beschädigt.</translation>
  </message>
  <message>
   <source>The backup of {format_time} was restored.{aside}</source>
   <translation>Die Sicherung von {format_time} wurde wiederhergestellt.{aside}</translation>
  </message>
  <message>
   <source>The browser comes back to o365desk on this computer after the sign-in: choose Web and paste this address, without a port. The page after a consent shows a browser error; by then the consent is stored. Press Register.</source>
   <translation>Der Browser kommt nach der Anmeldung zu o365desk auf diesem Rechner zurück: Wählen Sie Web, und fügen Sie diese Adresse ein, ohne Port. Die Seite nach einer Zustimmung zeigt einen Browserfehler; bis dahin ist die Zustimmung gespeichert. Drücken Sie Register.</translation>
  </message>
  <message>
   <source>The browser did not come back within {value} minutes.</source>
   <translation>Der Browser kam nicht binnen {value} Minuten zurück.</translation>
  </message>
  <message>
   <source>The certificate ended on {expires_at}.</source>
   <translation>Das Zertifikat endete am {expires_at}.</translation>
  </message>
  <message>
   <source>The certificate file cannot be read: {name}</source>
   <translation>Die Zertifikatsdatei kann nicht gelesen werden: {name}</translation>
  </message>
  <message>
   <source>The certificate of {host} is not trusted ({detail}); nothing was sent.</source>
   <translation>Dem Zertifikat von {host} wird nicht vertraut ({detail}); nichts wurde gesendet.</translation>
  </message>
  <message>
   <source>The certificate was refused for {tenant}.</source>
   <translation>Das Zertifikat wurde für {tenant} abgelehnt.</translation>
  </message>
  <message>
   <source>The certificate {when}: give a new one under Edit Credentials.</source>
   <translation>Das Zertifikat {when}: Geben Sie unter „Anmeldedaten bearbeiten“ ein neues ein.</translation>
  </message>
  <message>
   <source>The certificate {word} on {expires_at}; make a new one and upload it.</source>
   <translation>Das Zertifikat {word} am {expires_at}; machen Sie ein neues, und laden Sie es hoch.</translation>
  </message>
  <message>
   <source>The certificate's proof was refused for {tenant}.</source>
   <translation>Der Nachweis mit dem Zertifikat wurde für {tenant} abgelehnt.</translation>
  </message>
  <message>
   <source>The changes to the options of {name} are not saved.</source>
   <translation>Die Änderungen an den Optionen von {name} sind nicht gespeichert.</translation>
  </message>
  <message>
   <source>The chosen decision</source>
   <translation>Die gewählte Entscheidung</translation>
  </message>
  <message>
   <source>The cities differ: {city} and {city_2}.</source>
   <translation>Die Orte unterscheiden sich: {city} und {city_2}.</translation>
  </message>
  <message>
   <source>The client secret has expired ({tenant}).</source>
   <translation>Das Clientgeheimnis ist abgelaufen ({tenant}).</translation>
  </message>
  <message>
   <source>The client secret was refused for {tenant}.</source>
   <translation>Das Clientgeheimnis wurde für {tenant} abgelehnt.</translation>
  </message>
  <message>
   <source>The code has run out ({tenant}).</source>
   <translation>Der Code ist abgelaufen ({tenant}).</translation>
  </message>
  <message>
   <source>The code has run out.</source>
   <translation>Der Code ist abgelaufen.</translation>
  </message>
  <message>
   <source>The columns of {name} are not mapped.</source>
   <translation>Die Spalten von {name} sind nicht zugeordnet.</translation>
  </message>
  <message>
   <source>The connection</source>
   <translation>Die Verbindung</translation>
  </message>
  <message>
   <source>The connection to {host} broke off.</source>
   <translation>Die Verbindung zu {host} brach ab.</translation>
  </message>
  <message>
   <source>The connection was not removed.</source>
   <translation>Die Verbindung wurde nicht entfernt.</translation>
  </message>
  <message>
   <source>The connections to Microsoft 365, with the state of each.</source>
   <translation>Die Verbindungen zu Microsoft 365, mit dem Stand jeder einzelnen.</translation>
  </message>
  <message>
   <source>The contact has another address of this tenant: {other}.</source>
   <translation>Der Kontakt hat eine andere Adresse dieses Tenants: {other}.</translation>
  </message>
  <message>
   <source>The contact is linked to {name} already.</source>
   <translation>Der Kontakt ist schon mit {name} verknüpft.</translation>
  </message>
  <message>
   <source>The contact stays in the lists, marked as left</source>
   <translation>Der Kontakt bleibt in den Listen, als ausgeschieden markiert</translation>
  </message>
  <message>
   <source>The contact to link to no longer exists.</source>
   <translation>Den Kontakt, mit dem verknüpft werden soll, gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>The contact was created from the user.</source>
   <translation>Der Kontakt wurde aus dem Benutzer angelegt.</translation>
  </message>
  <message>
   <source>The contact was not saved.</source>
   <translation>Der Kontakt wurde nicht gespeichert.</translation>
  </message>
  <message>
   <source>The contact's organization no longer exists.</source>
   <translation>Die Organisation des Kontakts gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>The copy is not what was copied.</source>
   <translation>Die Kopie ist nicht, was kopiert wurde.</translation>
  </message>
  <message>
   <source>The copy of {source} says: {problem}. It was not kept; older backups are untouched.</source>
   <translation>Die Kopie von {source} sagt: {problem}. Sie wurde nicht behalten; ältere Sicherungen sind unberührt.</translation>
  </message>
  <message>
   <source>The credential of {name} is missing.</source>
   <translation>Die Anmeldedaten von {name} fehlen.</translation>
  </message>
  <message>
   <source>The credentials of this profile are encrypted under a passphrase.</source>
   <translation>Die Anmeldedaten dieses Profils sind mit einer Passphrase verschlüsselt.</translation>
  </message>
  <message>
   <source>The credentials of {name} were saved.</source>
   <translation>Die Anmeldedaten von {name} wurden gespeichert.</translation>
  </message>
  <message>
   <source>The database can be reached again.</source>
   <translation>Die Datenbank ist wieder erreichbar.</translation>
  </message>
  <message>
   <source>The database cannot be written.</source>
   <translation>In die Datenbank kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The database could not be brought to this version of o365desk.</source>
   <translation>Die Datenbank konnte nicht auf diese Version von o365desk gebracht werden.</translation>
  </message>
  <message>
   <source>The database file is damaged: {text}.</source>
   <translation>Die Datenbankdatei ist beschädigt: {text}.</translation>
  </message>
  <message>
   <source>The database is busy.</source>
   <translation>Die Datenbank ist beschäftigt.</translation>
  </message>
  <message>
   <source>The database is damaged on the server.</source>
   <translation>Die Datenbank auf dem Server ist beschädigt.</translation>
  </message>
  <message>
   <source>The database on the server is not empty.</source>
   <translation>Die Datenbank auf dem Server ist nicht leer.</translation>
  </message>
  <message>
   <source>The database server cannot be reached.</source>
   <translation>Der Datenbankserver ist nicht zu erreichen.</translation>
  </message>
  <message>
   <source>The database server has no connection left.</source>
   <translation>Der Datenbankserver hat keine Verbindung mehr frei.</translation>
  </message>
  <message>
   <source>The database server ran out of memory.</source>
   <translation>Dem Datenbankserver ging der Speicher aus.</translation>
  </message>
  <message>
   <source>The database server refuses this user.</source>
   <translation>Der Datenbankserver lehnt diesen Benutzer ab.</translation>
  </message>
  <message>
   <source>The database took too long.</source>
   <translation>Die Datenbank brauchte zu lange.</translation>
  </message>
  <message>
   <source>The database user may not do this.</source>
   <translation>Der Datenbankbenutzer darf das nicht.</translation>
  </message>
  <message>
   <source>The decision that {subject}</source>
   <translation>Die Entscheidung, dass {subject}</translation>
  </message>
  <message>
   <source>The details are in the log. Nothing that was saved before is lost.</source>
   <translation>Die Einzelheiten stehen im Protokoll. Nichts zuvor Gespeichertes ist verloren.</translation>
  </message>
  <message>
   <source>The disk is full on the database server.</source>
   <translation>Der Datenträger des Datenbankservers ist voll.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Der Datenträger ist voll.</translation>
  </message>
  <message>
   <source>The disk is full: {name} was not written.</source>
   <translation>Der Datenträger ist voll: {name} wurde nicht geschrieben.</translation>
  </message>
  <message>
   <source>The disk with the profile gives errors.</source>
   <translation>Der Datenträger mit dem Profil meldet Fehler.</translation>
  </message>
  <message>
   <source>The documented customers, with their tenants and contacts.</source>
   <translation>Die dokumentierten Kunden mit ihren Tenants und Kontakten.</translation>
  </message>
  <message>
   <source>The documented people, and the review of Microsoft 365 users against them.</source>
   <translation>Die dokumentierten Personen, und die Prüfung der Microsoft-365-Benutzer gegen sie.</translation>
  </message>
  <message>
   <source>The domain name “{label}” is also in the organization's domain.</source>
   <translation>Der Domänenname "{label}" ist auch in der Domäne der Organisation.</translation>
  </message>
  <message>
   <source>The domain name “{label}” is made of the organization's name.</source>
   <translation>Der Domänenname "{label}" ist aus dem Namen der Organisation gebildet.</translation>
  </message>
  <message>
   <source>The domain names another state.</source>
   <translation>Die Domäne nennt einen anderen Staat.</translation>
  </message>
  <message>
   <source>The download of Microsoft's page “Product names and service plan identifiers for licensing”. It names every subscription; without it, rare ones show their part number.</source>
   <translation>Der Download von Microsofts Seite "Product names and service plan identifiers for licensing". Er nennt jedes Abonnement; ohne ihn zeigen seltene ihre Artikelnummer.</translation>
  </message>
  <message>
   <source>The enterprise application is switched off in that tenant.</source>
   <translation>Die Unternehmensanwendung ist in diesem Tenant ausgeschaltet.</translation>
  </message>
  <message>
   <source>The fact that {subject}</source>
   <translation>Die Tatsache, dass {subject}</translation>
  </message>
  <message>
   <source>The fact “{0}” lacks what it is about.</source>
   <translation>Der Tatsache "{0}" fehlt, wovon sie handelt.</translation>
  </message>
  <message>
   <source>The fault is transient.</source>
   <translation>Der Fehler ist vorübergehend.</translation>
  </message>
  <message>
   <source>The fields are: {known}.</source>
   <translation>Die Felder sind: {known}.</translation>
  </message>
  <message>
   <source>The file holds no usable certificate.</source>
   <translation>Die Datei enthält kein brauchbares Zertifikat.</translation>
  </message>
  <message>
   <source>The file holds no usable private key.</source>
   <translation>Die Datei enthält keinen brauchbaren privaten Schlüssel.</translation>
  </message>
  <message>
   <source>The first is the primary one; separate with commas</source>
   <translation>Die erste ist die wichtigste; mit Kommas trennen</translation>
  </message>
  <message>
   <source>The first line of the file must name the columns. Nothing was imported.</source>
   <translation>Die erste Zeile der Datei muss die Spalten nennen. Nichts wurde importiert.</translation>
  </message>
  <message>
   <source>The first name is equal, and they share one of their last names.</source>
   <translation>Der Vorname ist gleich, und sie teilen einen ihrer Nachnamen.</translation>
  </message>
  <message>
   <source>The first sync is queued.</source>
   <translation>Die erste Synchronisierung ist eingereiht.</translation>
  </message>
  <message>
   <source>The first sync of a tenant shows how things are. From the second one on, whatever it finds changed of users, licences and tenants is listed here, with the values before and after.</source>
   <translation>Die erste Synchronisierung eines Tenants zeigt, wie es ist. Ab der zweiten steht hier, was sich an Benutzern, Lizenzen und Tenants geändert hat, mit den Werten vorher und nachher.</translation>
  </message>
  <message>
   <source>The first {most} of {found}; type to narrow. </source>
   <translation>Die ersten {most} von {found}; tippen Sie, um einzugrenzen. </translation>
  </message>
  <message>
   <source>The grant is not valid any more.</source>
   <translation>Die Gewährung gilt nicht mehr.</translation>
  </message>
  <message>
   <source>The index {name} of {name_2} is missing.</source>
   <translation>Der Index {name} von {name_2} fehlt.</translation>
  </message>
  <message>
   <source>The index {name} was built anew.</source>
   <translation>Der Index {name} wurde neu aufgebaut.</translation>
  </message>
  <message>
   <source>The key does not open the secret vault.</source>
   <translation>Der Schlüssel öffnet den Geheimnistresor nicht.</translation>
  </message>
  <message>
   <source>The key file can be read by others.</source>
   <translation>Die Schlüsseldatei können andere lesen.</translation>
  </message>
  <message>
   <source>The key file cannot be used.</source>
   <translation>Die Schlüsseldatei ist nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>The key file holds no key.</source>
   <translation>Die Schlüsseldatei enthält keinen Schlüssel.</translation>
  </message>
  <message>
   <source>The key file was not kept.</source>
   <translation>Die Schlüsseldatei wurde nicht behalten.</translation>
  </message>
  <message>
   <source>The key in the operating system's store is not o365desk's.</source>
   <translation>Der Schlüssel im Speicher des Betriebssystems ist nicht der von o365desk.</translation>
  </message>
  <message>
   <source>The kinds of body differ: “{ours}” here, “{theirs}” there.</source>
   <translation>Die Arten von Einrichtung unterscheiden sich: "{ours}" hier, "{theirs}" dort.</translation>
  </message>
  <message>
   <source>The known domains differ: {ours} here, {theirs} there.</source>
   <translation>Die bekannten Domänen unterscheiden sich: {ours} hier, {theirs} dort.</translation>
  </message>
  <message>
   <source>The last name is equal, and one first name is a short form of the other.</source>
   <translation>Der Nachname ist gleich, und ein Vorname ist eine Kurzform des anderen.</translation>
  </message>
  <message>
   <source>The last name is equal, and one first name is an initial.</source>
   <translation>Der Nachname ist gleich, und ein Vorname ist ein Anfangsbuchstabe.</translation>
  </message>
  <message>
   <source>The last name is equal, and one is called by a further first name of the other.</source>
   <translation>Der Nachname ist gleich, und einer wird mit einem weiteren Vornamen des anderen gerufen.</translation>
  </message>
  <message>
   <source>The last report does not list this user: no mailbox, or it is newer than the report.</source>
   <translation>Der letzte Bericht führt diesen Benutzer nicht auf: kein Postfach, oder es ist neuer als der Bericht.</translation>
  </message>
  <message>
   <source>The last to open it was process {pid} on {host}.</source>
   <translation>Zuletzt öffnete es Prozess {pid} auf {host}.</translation>
  </message>
  <message>
   <source>The latest {shown} decisions</source>
   <translation>Die neuesten {shown} Entscheidungen</translation>
  </message>
  <message>
   <source>The latest {shown} of {total}</source>
   <translation>Die neuesten {shown} von {total}</translation>
  </message>
  <message>
   <source>The line has neither a name nor an e-mail address. Enter one, or remove the line.</source>
   <translation>Die Zeile hat weder Namen noch E-Mail-Adresse. Geben Sie eines ein, oder entfernen Sie die Zeile.</translation>
  </message>
  <message>
   <source>The line has {cells} values for {headings} headings. A value that holds the delimiter must stand in quotation marks.</source>
   <translation>Die Zeile hat {cells} Werte bei {headings} Überschriften. Ein Wert, der das Trennzeichen enthält, muss in Anführungszeichen stehen.</translation>
  </message>
  <message>
   <source>The link of {subject}</source>
   <translation>Die Verknüpfung von {subject}</translation>
  </message>
  <message>
   <source>The link of {user_principal_name} ends; the user waits in the plan.</source>
   <translation>Die Verknüpfung von {user_principal_name} endet; der Benutzer wartet im Plan.</translation>
  </message>
  <message>
   <source>The link of {user_principal_name} moves.</source>
   <translation>Die Verknüpfung von {user_principal_name} zieht um.</translation>
  </message>
  <message>
   <source>The link template {key} must be an https address whose host holds no placeholder.</source>
   <translation>Die Linkvorlage {key} muss eine https-Adresse sein, deren Host keinen Platzhalter enthält.</translation>
  </message>
  <message>
   <source>The link to {name} was undone; choose by hand.</source>
   <translation>Die Verknüpfung mit {name} wurde rückgängig gemacht; wählen Sie von Hand.</translation>
  </message>
  <message>
   <source>The link to {self} was undone; choose by hand.</source>
   <translation>Die Verknüpfung mit {self} wurde rückgängig gemacht; wählen Sie von Hand.</translation>
  </message>
  <message>
   <source>The link was made before ({link_rule}) and stays, whatever the score.</source>
   <translation>Die Verknüpfung bestand zuvor ({link_rule}) und bleibt, wie auch die Punktzahl ist.</translation>
  </message>
  <message>
   <source>The linked contact, or the best candidate with its score; +n: so many more</source>
   <translation>Der verknüpfte Kontakt oder der beste Kandidat mit Punktzahl; +n: so viele weitere</translation>
  </message>
  <message>
   <source>The list of users arrived, the list of deleted users did not, so nobody was marked as gone.</source>
   <translation>Die Liste der Benutzer kam an, die der gelöschten Benutzer nicht, daher wurde niemand als verschwunden markiert.</translation>
  </message>
  <message>
   <source>The list of users goes on with page {value}: an earlier sync ended within it.</source>
   <translation>Die Liste der Benutzer geht mit Seite {value} weiter: Eine frühere Synchronisierung endete in ihr.</translation>
  </message>
  <message>
   <source>The list of users is not complete yet, so the name may not be unique.</source>
   <translation>Die Liste der Benutzer ist noch nicht vollständig, der Name ist also vielleicht nicht eindeutig.</translation>
  </message>
  <message>
   <source>The local cloud cannot be used.</source>
   <translation>Die lokale Cloud ist nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>The local cloud's CA file cannot be used.</source>
   <translation>Die CA-Datei der lokalen Cloud ist nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>The log line in full</source>
   <translation>Die Protokollzeile ganz</translation>
  </message>
  <message>
   <source>The match of {subject}</source>
   <translation>Die Zuordnung von {subject}</translation>
  </message>
  <message>
   <source>The matched tenants have no users.</source>
   <translation>Die zugeordneten Tenants haben keine Benutzer.</translation>
  </message>
  <message>
   <source>The most likely organization with its score</source>
   <translation>Die wahrscheinlichste Organisation mit ihrer Punktzahl</translation>
  </message>
  <message>
   <source>The name is empty. Enter one, or remove the line.</source>
   <translation>Der Name ist leer. Geben Sie einen ein, oder entfernen Sie die Zeile.</translation>
  </message>
  <message>
   <source>The name {host} could not be resolved.</source>
   <translation>Der Name {host} ließ sich nicht auflösen.</translation>
  </message>
  <message>
   <source>The names are equal but for accents, hyphens or blanks.</source>
   <translation>Die Namen sind gleich bis auf Akzente, Bindestriche oder Leerzeichen.</translation>
  </message>
  <message>
   <source>The names are equal but for blanks.</source>
   <translation>Die Namen sind gleich bis auf Leerzeichen.</translation>
  </message>
  <message>
   <source>The names are equal but for legal form, accents or remarks.</source>
   <translation>Die Namen sind gleich bis auf Rechtsform, Akzente oder Zusätze.</translation>
  </message>
  <message>
   <source>The names are equal but for spelling, legal form and the like.</source>
   <translation>Die Namen sind gleich bis auf Schreibweise, Rechtsform und dergleichen.</translation>
  </message>
  <message>
   <source>The names are equal but for spellings of one letter (ö and oe, ss and ß).</source>
   <translation>Die Namen sind gleich bis auf die Schreibweise eines Buchstabens (ö und oe, ss und ß).</translation>
  </message>
  <message>
   <source>The names are equal but for the small words before the last name.</source>
   <translation>Die Namen sind gleich bis auf die kleinen Wörter vor dem Nachnamen.</translation>
  </message>
  <message>
   <source>The names are equal, but one says junior or senior.</source>
   <translation>Die Namen sind gleich, aber einer sagt Junior oder Senior.</translation>
  </message>
  <message>
   <source>The names are equal.</source>
   <translation>Die Namen sind gleich.</translation>
  </message>
  <message>
   <source>The names are spelled alike.</source>
   <translation>Die Namen sind ähnlich geschrieben.</translation>
  </message>
  <message>
   <source>The names differ by a letter or two.</source>
   <translation>Die Namen unterscheiden sich um ein, zwei Buchstaben.</translation>
  </message>
  <message>
   <source>The names have nothing in common.</source>
   <translation>Die Namen haben nichts gemeinsam.</translation>
  </message>
  <message>
   <source>The names have the same words.</source>
   <translation>Die Namen haben dieselben Wörter.</translation>
  </message>
  <message>
   <source>The newest good backup</source>
   <translation>Die neueste gute Sicherung</translation>
  </message>
  <message>
   <source>The newest good backup was taken {taken_at} UTC ({path}). Restore it; the damaged database is kept aside.</source>
   <translation>Die neueste gute Sicherung ist von {taken_at} UTC ({path}). Stellen Sie sie wieder her; die beschädigte Datenbank bleibt daneben erhalten.</translation>
  </message>
  <message>
   <source>The next sync applies what is not held by itself.</source>
   <translation>Die nächste Synchronisierung wendet von selbst an, was nicht angehalten ist.</translation>
  </message>
  <message>
   <source>The next sync reads both again.</source>
   <translation>Die nächste Synchronisierung liest beides noch einmal.</translation>
  </message>
  <message>
   <source>The numbers in the names differ.</source>
   <translation>Die Zahlen in den Namen unterscheiden sich.</translation>
  </message>
  <message>
   <source>The operating system's store cannot be reached.</source>
   <translation>Der Speicher des Betriebssystems ist nicht zu erreichen.</translation>
  </message>
  <message>
   <source>The operating system's store did not keep the key.</source>
   <translation>Der Speicher des Betriebssystems hat den Schlüssel nicht behalten.</translation>
  </message>
  <message>
   <source>The operating system's store does not answer.</source>
   <translation>Der Speicher des Betriebssystems antwortet nicht.</translation>
  </message>
  <message>
   <source>The options are as you edited them and are not saved. Save them to apply this plan.</source>
   <translation>Die Optionen sind, wie Sie sie bearbeitet haben, und nicht gespeichert. Speichern Sie sie, um diesen Plan anzuwenden.</translation>
  </message>
  <message>
   <source>The options of {name} were saved.</source>
   <translation>Die Optionen von {name} wurden gespeichert.</translation>
  </message>
  <message>
   <source>The organization is empty. Enter its name or ID, or remove the line.</source>
   <translation>Die Organisation ist leer. Geben Sie Namen oder ID ein, oder entfernen Sie die Zeile.</translation>
  </message>
  <message>
   <source>The organization it is matched to, or why it is ignored; click to choose one by typing</source>
   <translation>Die Organisation, der er zugeordnet ist, oder warum er ignoriert ist; klicken Sie, um durch Tippen eine zu wählen</translation>
  </message>
  <message>
   <source>The organization was not saved.</source>
   <translation>Die Organisation wurde nicht gespeichert.</translation>
  </message>
  <message>
   <source>The partner's customers (granular delegated admin)</source>
   <translation>Die Kunden des Partners (granulare delegierte Administration)</translation>
  </message>
  <message>
   <source>The partner's customers by contract (reseller list)</source>
   <translation>Die Kunden des Partners nach Vertrag (Liste der Wiederverkäufe)</translation>
  </message>
  <message>
   <source>The partner's service account has not signed in. Nothing was changed.</source>
   <translation>Das Dienstkonto des Partners hat sich nicht angemeldet. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>The passphrase is too short.</source>
   <translation>Die Passphrase ist zu kurz.</translation>
  </message>
  <message>
   <source>The password does not belong into the address.</source>
   <translation>Das Kennwort gehört nicht in die Adresse.</translation>
  </message>
  <message>
   <source>The permission Reports.Read.All is not consented there.</source>
   <translation>Der Berechtigung Reports.Read.All ist dort nicht zugestimmt.</translation>
  </message>
  <message>
   <source>The permission {purpose_permission} is not consented there.</source>
   <translation>Der Berechtigung {purpose_permission} ist dort nicht zugestimmt.</translation>
  </message>
  <message>
   <source>The permissions were not accepted.</source>
   <translation>Die Berechtigungen wurden nicht angenommen.</translation>
  </message>
  <message>
   <source>The plan of {name} was not applied.</source>
   <translation>Der Plan von {name} wurde nicht angewendet.</translation>
  </message>
  <message>
   <source>The private key is locked with a passphrase.</source>
   <translation>Der private Schlüssel ist mit einer Passphrase gesperrt.</translation>
  </message>
  <message>
   <source>The private key is not an RSA key.</source>
   <translation>Der private Schlüssel ist kein RSA-Schlüssel.</translation>
  </message>
  <message>
   <source>The profile cannot be written.</source>
   <translation>In das Profil kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The profile could not be brought to this version of o365desk.</source>
   <translation>Das Profil konnte nicht auf diese Version von o365desk gebracht werden.</translation>
  </message>
  <message>
   <source>The profile is busy.</source>
   <translation>Das Profil ist beschäftigt.</translation>
  </message>
  <message>
   <source>The profile is not open.</source>
   <translation>Das Profil ist nicht geöffnet.</translation>
  </message>
  <message>
   <source>The profile's database is damaged.</source>
   <translation>Die Datenbank des Profils ist beschädigt.</translation>
  </message>
  <message>
   <source>The profile's folder cannot be used.</source>
   <translation>Der Ordner des Profils ist nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>The profile's note of its database cannot be read.</source>
   <translation>Die Notiz des Profils über seine Datenbank kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The proxy did not let the request through.</source>
   <translation>Der Proxy ließ die Anfrage nicht durch.</translation>
  </message>
  <message>
   <source>The registration allows public client flows, which take no secret.</source>
   <translation>Die Registrierung erlaubt öffentliche Clientflüsse, die kein Geheimnis annehmen.</translation>
  </message>
  <message>
   <source>The registration does not know the redirect URI http://localhost (platform Web).</source>
   <translation>Die Registrierung kennt die Umleitungs-URI http://localhost (Plattform Web) nicht.</translation>
  </message>
  <message>
   <source>The registration is for its own tenant only.</source>
   <translation>Die Registrierung gilt nur für ihren eigenen Tenant.</translation>
  </message>
  <message>
   <source>The registration's API permissions were changed or lack Graph.</source>
   <translation>Die API-Berechtigungen der Registrierung wurden geändert, oder Graph fehlt darin.</translation>
  </message>
  <message>
   <source>The remarks in brackets differ.</source>
   <translation>Die Zusätze in Klammern unterscheiden sich.</translation>
  </message>
  <message>
   <source>The report does not list this user; it leaves out disabled ones.</source>
   <translation>Der Bericht führt diesen Benutzer nicht auf; deaktivierte lässt er aus.</translation>
  </message>
  <message>
   <source>The report lags one or two days behind.</source>
   <translation>Der Bericht hinkt ein bis zwei Tage hinterher.</translation>
  </message>
  <message>
   <source>The report names no quota.</source>
   <translation>Der Bericht nennt kein Kontingent.</translation>
  </message>
  <message>
   <source>The sandbox did not start. {error}</source>
   <translation>Die Sandbox ist nicht gestartet. {error}</translation>
  </message>
  <message>
   <source>The sandbox does not answer.</source>
   <translation>Die Sandbox antwortet nicht.</translation>
  </message>
  <message>
   <source>The sandbox is ready: a partner with 12 made-up customers, and documentation to match against. Next: Start Manual Sync on “Sandbox partner” (F5 syncs both), then open Matching.</source>
   <translation>Die Sandbox ist bereit: ein Partner mit 12 erfundenen Kunden und Dokumentation zum Zuordnen. Nun: "Jetzt synchronisieren" bei "Sandbox partner" (F5 synchronisiert beide), dann "Zuordnung" öffnen.</translation>
  </message>
  <message>
   <source>The sandbox opens in a window of its own.</source>
   <translation>Die Sandbox öffnet sich in einem eigenen Fenster.</translation>
  </message>
  <message>
   <source>The sandbox window could not be started. Try: o365desk --sandbox</source>
   <translation>Das Sandboxfenster konnte nicht gestartet werden. Versuchen Sie: o365desk --sandbox</translation>
  </message>
  <message>
   <source>The score of the suggestion that was decided about</source>
   <translation>Die Punktzahl des Vorschlags, über den entschieden wurde</translation>
  </message>
  <message>
   <source>The search index is built anew by the next search.</source>
   <translation>Der Suchindex wird mit der nächsten Suche neu aufgebaut.</translation>
  </message>
  <message>
   <source>The secret has blanks around it; copy it again.</source>
   <translation>Um das Geheimnis stehen Leerzeichen; kopieren Sie es noch einmal.</translation>
  </message>
  <message>
   <source>The secret is wrong. Often the secret's ID was pasted, not its Value.</source>
   <translation>Das Geheimnis ist falsch. Oft wurde die ID des Geheimnisses eingefügt, nicht sein Wert.</translation>
  </message>
  <message>
   <source>The secret store holds no sign-in of the service account; what was read before is kept.</source>
   <translation>Der Geheimnisspeicher enthält keine Anmeldung des Dienstkontos; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>The secret vault cannot be read or written.</source>
   <translation>Der Geheimnistresor kann nicht gelesen oder geschrieben werden.</translation>
  </message>
  <message>
   <source>The secret vault is damaged.</source>
   <translation>Der Geheimnistresor ist beschädigt.</translation>
  </message>
  <message>
   <source>The secret vault is in use by another o365desk.</source>
   <translation>Der Geheimnistresor ist von einem anderen o365desk in Gebrauch.</translation>
  </message>
  <message>
   <source>The secret vault is locked.</source>
   <translation>Der Geheimnistresor ist gesperrt.</translation>
  </message>
  <message>
   <source>The secret vault needs its key file.</source>
   <translation>Der Geheimnistresor braucht seine Schlüsseldatei.</translation>
  </message>
  <message>
   <source>The secret vault was replaced meanwhile.</source>
   <translation>Der Geheimnistresor wurde inzwischen ersetzt.</translation>
  </message>
  <message>
   <source>The secret vault was written by a newer o365desk.</source>
   <translation>Den Geheimnistresor hat ein neueres o365desk geschrieben.</translation>
  </message>
  <message>
   <source>The secret was not kept.</source>
   <translation>Das Geheimnis wurde nicht behalten.</translation>
  </message>
  <message>
   <source>The secret {when}: give a new one under Edit Credentials.</source>
   <translation>Das Geheimnis {when}: Geben Sie unter „Anmeldedaten bearbeiten“ ein neues ein.</translation>
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key file, and none is named. Nothing is lost.</source>
   <translation>Die Geheimnisse dieses Profils sind mit einer Schlüsseldatei verschlüsselt, und keine ist genannt. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>The secrets of this profile are encrypted under a key in it, but {name}. Nothing is lost.</source>
   <translation>Die Geheimnisse dieses Profils sind mit einem Schlüssel darin verschlüsselt, aber {name}. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>The server may be a stand-by: let the address name the one that writes.</source>
   <translation>Der Server ist vielleicht eine Reserve: Lassen Sie die Adresse den nennen, der schreibt.</translation>
  </message>
  <message>
   <source>The service has a fault; it was asked several times.</source>
   <translation>Der Dienst hat einen Fehler; er wurde mehrmals gefragt.</translation>
  </message>
  <message>
   <source>The service is not provisioned in that tenant.</source>
   <translation>Der Dienst ist in diesem Tenant nicht bereitgestellt.</translation>
  </message>
  <message>
   <source>The setting {name} cannot be read.</source>
   <translation>Die Einstellung {name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>The setting {name} was unreadable; its default holds, what was there is kept as {kept}.</source>
   <translation>Die Einstellung {name} war unlesbar; ihre Vorgabe gilt, was da war, bleibt als {kept} erhalten.</translation>
  </message>
  <message>
   <source>The settings were not saved.</source>
   <translation>Die Einstellungen wurden nicht gespeichert.</translation>
  </message>
  <message>
   <source>The settings were saved.</source>
   <translation>Die Einstellungen wurden gespeichert.</translation>
  </message>
  <message>
   <source>The sign-in cannot be kept.</source>
   <translation>Die Anmeldung kann nicht behalten werden.</translation>
  </message>
  <message>
   <source>The sign-in for {door} was refused.</source>
   <translation>Die Anmeldung für {door} wurde abgelehnt.</translation>
  </message>
  <message>
   <source>The sign-in for {tenant} has expired.</source>
   <translation>Die Anmeldung für {tenant} ist abgelaufen.</translation>
  </message>
  <message>
   <source>The sign-in for {tenant} was already used.</source>
   <translation>Die Anmeldung für {tenant} wurde schon benutzt.</translation>
  </message>
  <message>
   <source>The sign-in in the browser cannot begin.</source>
   <translation>Die Anmeldung im Browser kann nicht beginnen.</translation>
  </message>
  <message>
   <source>The sign-in page of {tenant} refused the way back to o365desk.</source>
   <translation>Die Anmeldeseite von {tenant} lehnte den Rückweg zu o365desk ab.</translation>
  </message>
  <message>
   <source>The sign-in to {self} failed.</source>
   <translation>Die Anmeldung bei {self} ist fehlgeschlagen.</translation>
  </message>
  <message>
   <source>The sign-in to {tenant} was declined.</source>
   <translation>Die Anmeldung bei {tenant} wurde zurückgewiesen.</translation>
  </message>
  <message>
   <source>The sign-in was stopped.</source>
   <translation>Die Anmeldung wurde abgebrochen.</translation>
  </message>
  <message>
   <source>The stored credential is deleted and syncs end.</source>
   <translation>Die gespeicherten Anmeldedaten werden gelöscht, und Synchronisierungen enden.</translation>
  </message>
  <message>
   <source>The stored sign-in does not satisfy the tenant any more.</source>
   <translation>Die gespeicherte Anmeldung genügt dem Tenant nicht mehr.</translation>
  </message>
  <message>
   <source>The subscription is {capability_status}.</source>
   <translation>Das Abonnement ist {capability_status}.</translation>
  </message>
  <message>
   <source>The suggestions from before were kept.</source>
   <translation>Die Vorschläge von zuvor wurden behalten.</translation>
  </message>
  <message>
   <source>The support bundle was not written.</source>
   <translation>Das Supportpaket wurde nicht geschrieben.</translation>
  </message>
  <message>
   <source>The support bundle was saved: {path} ({size}).</source>
   <translation>Das Supportpaket wurde gespeichert: {path} ({size}).</translation>
  </message>
  <message>
   <source>The sync of {connection_name} ended after {took}.</source>
   <translation>Die Synchronisierung von {connection_name} endete nach {took}.</translation>
  </message>
  <message>
   <source>The sync of {name} ended unexpectedly.</source>
   <translation>Die Synchronisierung von {name} endete unerwartet.</translation>
  </message>
  <message>
   <source>The sync of {name} is under way or waiting already.</source>
   <translation>Die Synchronisierung von {name} läuft oder wartet schon.</translation>
  </message>
  <message>
   <source>The sync run; empty for a technician's decision, and once the run's log was removed</source>
   <translation>Der Synchronisierungslauf; leer bei der Entscheidung eines Technikers und sobald das Protokoll des Laufs entfernt wurde</translation>
  </message>
  <message>
   <source>The sync was not started.</source>
   <translation>Die Synchronisierung wurde nicht begonnen.</translation>
  </message>
  <message>
   <source>The sync's process could not be started.</source>
   <translation>Der Prozess der Synchronisierung konnte nicht gestartet werden.</translation>
  </message>
  <message>
   <source>The tenant ID is a GUID: Microsoft Entra admin center &gt; Overview &gt; Tenant ID.</source>
   <translation>Die Tenant-ID ist eine GUID: Microsoft Entra Admin Center &gt; Overview &gt; Tenant ID.</translation>
  </message>
  <message>
   <source>The tenant ID is wrong, the tenant was deleted, or it lives in another cloud.</source>
   <translation>Die Tenant-ID ist falsch, der Tenant wurde gelöscht, oder er lebt in einer anderen Cloud.</translation>
  </message>
  <message>
   <source>The tenant conceals names in reports: Microsoft 365 admin center &gt; Settings &gt; Org settings &gt; Reports.</source>
   <translation>Der Tenant verbirgt Namen in Berichten: Microsoft 365 Admin Center &gt; Einstellungen &gt; Einstellungen der Organisation &gt; Berichte.</translation>
  </message>
  <message>
   <source>The tenant has no Entra ID P1: last sign-in and MFA stay empty.</source>
   <translation>Der Tenant hat kein Entra ID P1: Letzte Anmeldung und MFA bleiben leer.</translation>
  </message>
  <message>
   <source>The tenant is not matched yet: accept its suggestion, or sync.</source>
   <translation>Der Tenant ist noch nicht zugeordnet: Nehmen Sie seinen Vorschlag an, oder synchronisieren Sie.</translation>
  </message>
  <message>
   <source>The tenant may have been deleted or blocked.</source>
   <translation>Der Tenant wurde vielleicht gelöscht oder gesperrt.</translation>
  </message>
  <message>
   <source>The tenant owns Entra ID P1 or P2.</source>
   <translation>Der Tenant besitzt Entra ID P1 oder P2.</translation>
  </message>
  <message>
   <source>The tenant was renamed from “{display_name}” to “{display_name_2}”.</source>
   <translation>Der Tenant wurde von "{display_name}" in "{display_name_2}" umbenannt.</translation>
  </message>
  <message>
   <source>The tenant {tenant_id} is not known.</source>
   <translation>Der Tenant {tenant_id} ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The tenant {tenant} was not found.</source>
   <translation>Der Tenant {tenant} wurde nicht gefunden.</translation>
  </message>
  <message>
   <source>The tenant's address becomes a location of its organization.</source>
   <translation>Die Adresse des Tenants wird ein Standort seiner Organisation.</translation>
  </message>
  <message>
   <source>The tenants of the next sync appear here.</source>
   <translation>Hier erscheinen die Tenants der nächsten Synchronisierung.</translation>
  </message>
  <message>
   <source>The token request was malformed.</source>
   <translation>Die Tokenanfrage war fehlerhaft.</translation>
  </message>
  <message>
   <source>The token that came belongs to another tenant; it was thrown away.</source>
   <translation>Das angekommene Token gehört zu einem anderen Tenant; es wurde verworfen.</translation>
  </message>
  <message>
   <source>The two are not the same.</source>
   <translation>Die beiden sind nicht dieselben.</translation>
  </message>
  <message>
   <source>The two values differ</source>
   <translation>Die beiden Werte unterscheiden sich</translation>
  </message>
  <message>
   <source>The two were not compared.</source>
   <translation>Die beiden wurden nicht verglichen.</translation>
  </message>
  <message>
   <source>The user has left; the contact stays as it is</source>
   <translation>Der Benutzer ist ausgeschieden; der Kontakt bleibt, wie er ist</translation>
  </message>
  <message>
   <source>The user is back in the tenant.</source>
   <translation>Der Benutzer ist zurück im Tenant.</translation>
  </message>
  <message>
   <source>The user is {presence} in Microsoft 365; the contact stays.</source>
   <translation>Der Benutzer ist in Microsoft 365 {presence}; der Kontakt bleibt.</translation>
  </message>
  <message>
   <source>The user must own the database, or be allowed to create and write tables in it.</source>
   <translation>Dem Benutzer muss die Datenbank gehören, oder er muss darin Tabellen anlegen und schreiben dürfen.</translation>
  </message>
  <message>
   <source>The user {user_principal_name} is linked to it.</source>
   <translation>Der Benutzer {user_principal_name} ist damit verknüpft.</translation>
  </message>
  <message>
   <source>The users were not read whole; the next sync reads this again.</source>
   <translation>Die Benutzer wurden nicht ganz gelesen; die nächste Synchronisierung liest dies noch einmal.</translation>
  </message>
  <message>
   <source>The value of {key} is to come from {owner}, which is not among those merged.</source>
   <translation>Der Wert von {key} soll von {owner} kommen, der nicht unter den zusammengeführten ist.</translation>
  </message>
  <message>
   <source>The vault does not open with it. Nothing is lost.</source>
   <translation>Der Tresor öffnet sich damit nicht. Nichts ist verloren.</translation>
  </message>
  <message>
   <source>The window goes to the tray; its icon brings it back, and quits. File &gt; Quit (Ctrl+Q) always ends the program.</source>
   <translation>Das Fenster geht in die Taskleiste; sein Symbol bringt es zurück und beendet. Datei &gt; Beenden (Strg+Q) beendet das Programm immer.</translation>
  </message>
  <message>
   <source>The {kind} of connection {connection_id} was changed outside o365desk or belongs to another connection. It was not used.</source>
   <translation>{kind} der Verbindung {connection_id} wurde außerhalb von o365desk geändert oder gehört zu einer anderen Verbindung. Es wurde nicht benutzt.</translation>
  </message>
  <message>
   <source>The {who} signs in to the tenant.</source>
   <translation>{who} meldet sich am Tenant an.</translation>
  </message>
  <message>
   <source>Their legal forms differ: {joined} and {joined_2}.</source>
   <translation>Ihre Rechtsformen unterscheiden sich: {joined} und {joined_2}.</translation>
  </message>
  <message>
   <source>Their names differ by a number: {numbers}.</source>
   <translation>Ihre Namen unterscheiden sich um eine Zahl: {numbers}.</translation>
  </message>
  <message>
   <source>Their names say {joined} and {joined_2}.</source>
   <translation>Ihre Namen sagen {joined} und {joined_2}.</translation>
  </message>
  <message>
   <source>Their phone numbers differ</source>
   <translation>Ihre Telefonnummern unterscheiden sich</translation>
  </message>
  <message>
   <source>Their phone numbers differ: {written} and {written_2}.</source>
   <translation>Ihre Telefonnummern unterscheiden sich: {written} und {written_2}.</translation>
  </message>
  <message>
   <source>Their websites differ: {min} and {min_2}.</source>
   <translation>Ihre Websites unterscheiden sich: {min} und {min_2}.</translation>
  </message>
  <message>
   <source>There is no backup that can be restored.</source>
   <translation>Es gibt keine Sicherung, die sich wiederherstellen ließe.</translation>
  </message>
  <message>
   <source>There is no backup yet.</source>
   <translation>Es gibt noch keine Sicherung.</translation>
  </message>
  <message>
   <source>There is no backup {source}.</source>
   <translation>Es gibt keine Sicherung {source}.</translation>
  </message>
  <message>
   <source>There is no connection named "{name}".</source>
   <translation>Es gibt keine Verbindung namens "{name}".</translation>
  </message>
  <message>
   <source>There is no connection yet. File &gt; New Connection makes one.</source>
   <translation>Es gibt noch keine Verbindung. Datei &gt; Neue Verbindung legt eine an.</translation>
  </message>
  <message>
   <source>There is no fact {missing}.</source>
   <translation>Es gibt keine Tatsache {missing}.</translation>
  </message>
  <message>
   <source>There is no field '{short}'.</source>
   <translation>Es gibt kein Feld '{short}'.</translation>
  </message>
  <message>
   <source>There is no field {field} to {what}.</source>
   <translation>Es gibt kein Feld {field} zu {what}.</translation>
  </message>
  <message>
   <source>There is no field {key} to choose.</source>
   <translation>Es gibt kein Feld {key} zu wählen.</translation>
  </message>
  <message>
   <source>There is no file {file}.</source>
   <translation>Es gibt keine Datei {file}.</translation>
  </message>
  <message>
   <source>There is no good backup in this profile; look for one in this machine's own backups.</source>
   <translation>In diesem Profil gibt es keine gute Sicherung; suchen Sie eine in den eigenen Sicherungen dieses Rechners.</translation>
  </message>
  <message>
   <source>There is no journal entry {entry_id}.</source>
   <translation>Es gibt keinen Journaleintrag {entry_id}.</translation>
  </message>
  <message>
   <source>There is no option {key}.</source>
   <translation>Es gibt keine Option {key}.</translation>
  </message>
  <message>
   <source>There is no organization {text}.</source>
   <translation>Es gibt keine Organisation {text}.</translation>
  </message>
  <message>
   <source>There is no organization {wanted}; import organizations first.</source>
   <translation>Es gibt keine Organisation {wanted}; importieren Sie zuerst Organisationen.</translation>
  </message>
  <message>
   <source>There is no pair {unknown}.</source>
   <translation>Es gibt kein Paar {unknown}.</translation>
  </message>
  <message>
   <source>There is no such database on the server.</source>
   <translation>Auf dem Server gibt es keine solche Datenbank.</translation>
  </message>
  <message>
   <source>There is no sync run {run_id}.</source>
   <translation>Es gibt keinen Synchronisierungslauf {run_id}.</translation>
  </message>
  <message>
   <source>There is no tenant "{text}".</source>
   <translation>Es gibt keinen Tenant "{text}".</translation>
  </message>
  <message>
   <source>There is no user {text}.</source>
   <translation>Es gibt keinen Benutzer {text}.</translation>
  </message>
  <message>
   <source>There is nothing to apply for {name}.</source>
   <translation>Für {name} gibt es nichts anzuwenden.</translation>
  </message>
  <message>
   <source>There is nothing to {what}.</source>
   <translation>Es gibt nichts zu {what}.</translation>
  </message>
  <message>
   <source>There is one with the name {name} already (id {same}).</source>
   <translation>Es gibt schon eine mit dem Namen {name} (ID {same}).</translation>
  </message>
  <message>
   <source>These contacts are of different organizations.</source>
   <translation>Diese Kontakte gehören zu verschiedenen Organisationen.</translation>
  </message>
  <message>
   <source>They are in {city} and {city_2}.</source>
   <translation>Sie sind in {city} und {city_2}.</translation>
  </message>
  <message>
   <source>They are in {country} and {country_2}.</source>
   <translation>Sie sind in {country} und {country_2}.</translation>
  </message>
  <message>
   <source>They are not the same; do not list them together again</source>
   <translation>Sie sind nicht dieselben; nicht wieder zusammen aufführen</translation>
  </message>
  <message>
   <source>They have different addresses at {domain}: {mine}@ and {theirs}@.</source>
   <translation>Sie haben verschiedene Adressen bei {domain}: {mine}@ und {theirs}@.</translation>
  </message>
  <message>
   <source>They may be duplicates after all</source>
   <translation>Sie sind vielleicht doch Dubletten</translation>
  </message>
  <message>
   <source>This</source>
   <translation>Dies</translation>
  </message>
  <message>
   <source>This address is not one of Microsoft's portals and was not opened: {url}</source>
   <translation>Diese Adresse ist keines von Microsofts Portalen und wurde nicht geöffnet: {url}</translation>
  </message>
  <message>
   <source>This backup cannot be restored.</source>
   <translation>Diese Sicherung lässt sich nicht wiederherstellen.</translation>
  </message>
  <message>
   <source>This computer has no password store that o365desk may use. Choose a passphrase; credentials are stored encrypted under it, and it is asked for at each start.</source>
   <translation>Dieser Rechner hat keinen Kennwortspeicher, den o365desk verwenden darf. Wählen Sie eine Passphrase; Anmeldedaten werden damit verschlüsselt gespeichert, und sie wird bei jedem Start erfragt.</translation>
  </message>
  <message>
   <source>This computer's clock is {value} minutes {side}.</source>
   <translation>Die Uhr dieses Rechners geht {value} Minuten {side}.</translation>
  </message>
  <message>
   <source>This connection</source>
   <translation>Diese Verbindung</translation>
  </message>
  <message>
   <source>This connection links no contacts</source>
   <translation>Diese Verbindung verknüpft keine Kontakte</translation>
  </message>
  <message>
   <source>This connection no longer exists.</source>
   <translation>Diese Verbindung gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This contact no longer exists.</source>
   <translation>Diesen Kontakt gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This database cannot hold a profile.</source>
   <translation>Diese Datenbank kann kein Profil aufnehmen.</translation>
  </message>
  <message>
   <source>This database is no o365desk profile.</source>
   <translation>Diese Datenbank ist kein o365desk-Profil.</translation>
  </message>
  <message>
   <source>This database was written by a newer o365desk.</source>
   <translation>Diese Datenbank hat ein neueres o365desk geschrieben.</translation>
  </message>
  <message>
   <source>This desktop shows no tray icons: o365desk syncs while its window is open. For syncs without a window run: o365desk worker</source>
   <translation>Dieser Desktop zeigt keine Symbole in der Taskleiste: o365desk synchronisiert, solange sein Fenster offen ist. Für Synchronisierungen ohne Fenster: o365desk worker</translation>
  </message>
  <message>
   <source>This file is no o365desk profile.</source>
   <translation>Diese Datei ist kein o365desk-Profil.</translation>
  </message>
  <message>
   <source>This is a fault in o365desk, not in your data; what was saved before is kept. You can go on working. The log has it too: {log_file}</source>
   <translation>Dies ist ein Fehler in o365desk, nicht in Ihren Daten; zuvor Gespeichertes bleibt erhalten. Sie können weiterarbeiten. Im Protokoll steht er auch: {log_file}</translation>
  </message>
  <message>
   <source>This is a fault of o365desk. Please report it with the code and the request ID.</source>
   <translation>Dies ist ein Fehler von o365desk. Bitte melden Sie ihn mit dem Code und der Anfrage-ID.</translation>
  </message>
  <message>
   <source>This is no address of a PostgreSQL database.</source>
   <translation>Dies ist keine Adresse einer PostgreSQL-Datenbank.</translation>
  </message>
  <message>
   <source>This is no address of a database.</source>
   <translation>Dies ist keine Adresse einer Datenbank.</translation>
  </message>
  <message>
   <source>This is no date. Write it like 2027-12-31.</source>
   <translation>Das ist kein Datum. Schreiben Sie es wie 2027-12-31.</translation>
  </message>
  <message>
   <source>This is not a table of product names.</source>
   <translation>Dies ist keine Tabelle von Produktnamen.</translation>
  </message>
  <message>
   <source>This is not an address.</source>
   <translation>Dies ist keine Adresse.</translation>
  </message>
  <message>
   <source>This is the secret's ID. Copy the Value column instead; the portal shows it only once.</source>
   <translation>Dies ist die ID des Geheimnisses. Kopieren Sie stattdessen die Spalte Value; das Portal zeigt sie nur einmal.</translation>
  </message>
  <message>
   <source>This is the tenant ID again; the application ID is another GUID.</source>
   <translation>Dies ist noch einmal die Tenant-ID; die Anwendungs-ID ist eine andere GUID.</translation>
  </message>
  <message>
   <source>This location no longer exists.</source>
   <translation>Diesen Standort gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This machine's secret store holds none; nothing that was read before is touched.</source>
   <translation>Der Geheimnisspeicher dieses Rechners enthält keines; zuvor Gelesenes ist unberührt.</translation>
  </message>
  <message>
   <source>This may be documented already. Create it anyway?</source>
   <translation>Das ist vielleicht schon dokumentiert. Trotzdem anlegen?</translation>
  </message>
  <message>
   <source>This organization no longer exists.</source>
   <translation>Diese Organisation gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This profile folder belongs to another database.</source>
   <translation>Dieser Profilordner gehört zu einer anderen Datenbank.</translation>
  </message>
  <message>
   <source>This profile folder holds a profile already.</source>
   <translation>Dieser Profilordner enthält schon ein Profil.</translation>
  </message>
  <message>
   <source>This profile is being synced already.</source>
   <translation>Dieses Profil wird schon synchronisiert.</translation>
  </message>
  <message>
   <source>This profile lives in a database server.</source>
   <translation>Dieses Profil lebt in einem Datenbankserver.</translation>
  </message>
  <message>
   <source>This profile lives in a database server; its backups are the server's.</source>
   <translation>Dieses Profil lebt in einem Datenbankserver; seine Sicherungen sind Sache des Servers.</translation>
  </message>
  <message>
   <source>This profile lives on a server already.</source>
   <translation>Dieses Profil lebt schon auf einem Server.</translation>
  </message>
  <message>
   <source>This profile was written by a newer o365desk.</source>
   <translation>Dieses Profil hat ein neueres o365desk geschrieben.</translation>
  </message>
  <message>
   <source>This tenant does not count as unmatched. Revert Match (R) brings it back.</source>
   <translation>Dieser Tenant zählt nicht als nicht zugeordnet. "Zuordnung zurücksetzen" (R) bringt ihn zurück.</translation>
  </message>
  <message>
   <source>This tenant is being synced already.</source>
   <translation>Dieser Tenant wird schon synchronisiert.</translation>
  </message>
  <message>
   <source>This user no longer exists.</source>
   <translation>Diesen Benutzer gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This value survives</source>
   <translation>Dieser Wert bleibt</translation>
  </message>
  <message>
   <source>This {word} no longer exists.</source>
   <translation>{word} gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>Throttled: waits {seconds} s before the next request.</source>
   <translation>Gedrosselt: wartet {seconds} s bis zur nächsten Anfrage.</translation>
  </message>
  <message>
   <source>Tick all subscriptions</source>
   <translation>Alle Abonnements anhaken</translation>
  </message>
  <message>
   <source>Tick no subscription</source>
   <translation>Kein Abonnement anhaken</translation>
  </message>
  <message>
   <source>Tick the subscriptions you manage. Each choice shows how many users it takes in or leaves out.</source>
   <translation>Haken Sie die Abonnements an, die Sie betreuen. Jede Auswahl zeigt, wie viele Benutzer sie aufnimmt oder auslässt.</translation>
  </message>
  <message>
   <source>Tick, or open the side-by-side pane</source>
   <translation>Anhaken oder den Bereich nebeneinander öffnen</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>To</source>
   <translation>Nach</translation>
  </message>
  <message>
   <source>Today's backup was not taken. {error}</source>
   <translation>Die heutige Sicherung wurde nicht gemacht. {error}</translation>
  </message>
  <message>
   <source>Took</source>
   <translation>Dauer</translation>
  </message>
  <message>
   <source>Tour</source>
   <translation>Rundgang</translation>
  </message>
  <message>
   <source>Trial of {product}</source>
   <translation>Testversion von {product}</translation>
  </message>
  <message>
   <source>Try Again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try It on the Sandbox</source>
   <translation>In der Sandbox ausprobieren</translation>
  </message>
  <message>
   <source>Try again in a moment.</source>
   <translation>Versuchen Sie es gleich noch einmal.</translation>
  </message>
  <message>
   <source>Try again in a moment; if it stays so, raise max_connections on the server.</source>
   <translation>Versuchen Sie es gleich noch einmal; bleibt es so, erhöhen Sie max_connections auf dem Server.</translation>
  </message>
  <message>
   <source>Try again later.</source>
   <translation>Versuchen Sie es später noch einmal.</translation>
  </message>
  <message>
   <source>Try again later. If it happens again, check the network and report it.</source>
   <translation>Versuchen Sie es später noch einmal. Geschieht es wieder, prüfen Sie das Netz und melden Sie es.</translation>
  </message>
  <message>
   <source>Try again, or sign in with a code.</source>
   <translation>Versuchen Sie es noch einmal, oder melden Sie sich mit einem Code an.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, look at the server's load.</source>
   <translation>Versuchen Sie es noch einmal; bleibt es so, sehen Sie nach der Last des Servers.</translation>
  </message>
  <message>
   <source>Try again; if it stays so, look at the server.</source>
   <translation>Versuchen Sie es noch einmal; bleibt es so, sehen Sie nach dem Server.</translation>
  </message>
  <message>
   <source>Two connections are ready</source>
   <translation>Zwei Verbindungen sind bereit</translation>
  </message>
  <message>
   <source>Two users cannot be linked to one contact.</source>
   <translation>Zwei Benutzer können nicht mit einem Kontakt verknüpft sein.</translation>
  </message>
  <message>
   <source>Two writers crossed each other in the database.</source>
   <translation>Zwei Schreiber kamen sich in der Datenbank in die Quere.</translation>
  </message>
  <message>
   <source>Type</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Type a contact's name or address…</source>
   <translation>Name oder Adresse eines Kontakts eingeben…</translation>
  </message>
  <message>
   <source>Type an organization's name…</source>
   <translation>Name einer Organisation eingeben…</translation>
  </message>
  <message>
   <source>Type at least {least} letters or digits.</source>
   <translation>Geben Sie mindestens {least} Buchstaben oder Ziffern ein.</translation>
  </message>
  <message>
   <source>Type the organization's name</source>
   <translation>Den Namen der Organisation eingeben</translation>
  </message>
  <message>
   <source>US Government DoD</source>
   <translation>US-Regierung DoD</translation>
  </message>
  <message>
   <source>US Government GCC High</source>
   <translation>US-Regierung GCC High</translation>
  </message>
  <message>
   <source>Unchanged</source>
   <translation>Unverändert</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo This</source>
   <translation>Dies rückgängig machen</translation>
  </message>
  <message>
   <source>Undo brings everything back.</source>
   <translation>Rückgängig bringt alles zurück.</translation>
  </message>
  <message>
   <source>Undo or redo a decision; Everything shows all by time. H on a tenant or user shows its own.</source>
   <translation>Eine Entscheidung zurücknehmen oder wiederholen; Alles zeigt alles nach Zeit. H auf einem Tenant oder Benutzer zeigt dessen Verlauf.</translation>
  </message>
  <message>
   <source>Undo the applied plan</source>
   <translation>Den angewendeten Plan rückgängig machen</translation>
  </message>
  <message>
   <source>Undo the decision</source>
   <translation>Die Entscheidung rückgängig machen</translation>
  </message>
  <message>
   <source>Undo would restore nothing: all is so already.</source>
   <translation>Rückgängig würde nichts wiederherstellen: Alles ist schon so.</translation>
  </message>
  <message>
   <source>Undo would restore {records} and leave {left} alone, changed since.</source>
   <translation>Rückgängig würde {records} wiederherstellen und {left} belassen, die sich seither änderten.</translation>
  </message>
  <message>
   <source>Undo would restore {records}.</source>
   <translation>Rückgängig würde {records} wiederherstellen.</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <source>Undone {at} by {who}: {records}.</source>
   <translation>Rückgängig gemacht {at} von {who}: {records}.</translation>
  </message>
  <message>
   <source>Undone {format_time}{who}.</source>
   <translation>Rückgängig gemacht {format_time}{who}.</translation>
  </message>
  <message>
   <source>Undone: {title}.</source>
   <translation>Rückgängig gemacht: {title}.</translation>
  </message>
  <message>
   <source>Unique on both sides.</source>
   <translation>Auf beiden Seiten einmalig.</translation>
  </message>
  <message>
   <source>Unlock the password store and try again.</source>
   <translation>Entsperren Sie den Kennwortspeicher, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Unmatched</source>
   <translation>Nicht zugeordnet</translation>
  </message>
  <message>
   <source>Unpin</source>
   <translation>Lösen</translation>
  </message>
  <message>
   <source>Unpin one of them first.</source>
   <translation>Lösen Sie zuerst einen von ihnen.</translation>
  </message>
  <message>
   <source>Unused</source>
   <translation>Ungenutzt</translation>
  </message>
  <message>
   <source>Up to {limit} pass without asking.</source>
   <translation>Bis zu {limit} gehen ohne Rückfrage durch.</translation>
  </message>
  <message>
   <source>Up to {limit} pass without asking; Sync Options sets the limit.</source>
   <translation>Bis zu {limit} gehen ohne Rückfrage durch; die Grenze steht in den Synchronisierungsoptionen.</translation>
  </message>
  <message>
   <source>Update</source>
   <translation>Aktualisieren</translation>
  </message>
  <message>
   <source>Update o365desk on this machine.</source>
   <translation>Aktualisieren Sie o365desk auf diesem Rechner.</translation>
  </message>
  <message>
   <source>Update o365desk, or choose another folder with --data-dir.</source>
   <translation>Aktualisieren Sie o365desk, oder wählen Sie mit --data-dir einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Update {contact}</source>
   <translation>{contact} aktualisieren</translation>
  </message>
  <message>
   <source>Upload the certificate under Certificates &amp; secrets, or choose the PEM file that belongs to it.</source>
   <translation>Laden Sie das Zertifikat unter Certificates &amp; secrets hoch, oder wählen Sie die PEM-Datei, die dazugehört.</translation>
  </message>
  <message>
   <source>Usage location</source>
   <translation>Nutzungsstandort</translation>
  </message>
  <message>
   <source>Use a &amp;Code</source>
   <translation>&amp;Code verwenden</translation>
  </message>
  <message>
   <source>Use the account of your own tenant that is in the security group of your GDAP relationships. Its roles there: Directory Readers and Reports Reader. Sign in with MFA, or customers that ask for it will refuse.</source>
   <translation>Nehmen Sie das Konto Ihres eigenen Tenants, das in der Sicherheitsgruppe Ihrer GDAP-Beziehungen ist. Seine Rollen dort: Directory Readers und Reports Reader. Melden Sie sich mit MFA an, sonst lehnen Kunden ab, die sie verlangen.</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <source>User Name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>User in Microsoft Entra</source>
   <translation>Benutzer in Microsoft Entra</translation>
  </message>
  <message>
   <source>User left</source>
   <translation>Benutzer ausgeschieden</translation>
  </message>
  <message>
   <source>User mailbox</source>
   <translation>Benutzerpostfach</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>User type</source>
   <translation>Benutzertyp</translation>
  </message>
  <message>
   <source>User {0} ({1}) counts as linked but has no contact.</source>
   <translation>Benutzer {0} ({1}) gilt als verknüpft, hat aber keinen Kontakt.</translation>
  </message>
  <message>
   <source>User {0} ({1}) has a contact but does not count as linked.</source>
   <translation>Benutzer {0} ({1}) hat einen Kontakt, gilt aber nicht als verknüpft.</translation>
  </message>
  <message>
   <source>User {0} ({1}) is in a state that does not exist.</source>
   <translation>Benutzer {0} ({1}) ist in einem Stand, den es nicht gibt.</translation>
  </message>
  <message>
   <source>User {0} ({1}) is linked although its tenant is not matched.</source>
   <translation>Benutzer {0} ({1}) ist verknüpft, obwohl sein Tenant nicht zugeordnet ist.</translation>
  </message>
  <message>
   <source>User {name} counts as linked to its contact again.</source>
   <translation>Benutzer {name} gilt wieder als mit seinem Kontakt verknüpft.</translation>
  </message>
  <message>
   <source>User {name} had no contact; the next sync plans it anew.</source>
   <translation>Benutzer {name} hatte keinen Kontakt; die nächste Synchronisierung plant ihn neu.</translation>
  </message>
  <message>
   <source>User {name} is ignored; it no longer has a contact.</source>
   <translation>Benutzer {name} ist ignoriert; er hat keinen Kontakt mehr.</translation>
  </message>
  <message>
   <source>User {name} was in a state that does not exist; it is {state}.</source>
   <translation>Benutzer {name} war in einem Stand, den es nicht gibt; er ist {state}.</translation>
  </message>
  <message>
   <source>User {wanted} is linked to none of them.</source>
   <translation>Benutzer {wanted} ist mit keinem von ihnen verknüpft.</translation>
  </message>
  <message>
   <source>Users</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <source>Users and contacts</source>
   <translation>Benutzer und Kontakte</translation>
  </message>
  <message>
   <source>Users are linked to contacts. Off: tenants and licences only.</source>
   <translation>Benutzer werden mit Kontakten verknüpft. Aus: nur Tenants und Lizenzen.</translation>
  </message>
  <message>
   <source>Users by subscription</source>
   <translation>Benutzer nach Abonnement</translation>
  </message>
  <message>
   <source>Users for whom a contact would be created</source>
   <translation>Benutzer, für die ein Kontakt angelegt würde</translation>
  </message>
  <message>
   <source>Users in scope</source>
   <translation>Benutzer im Bereich</translation>
  </message>
  <message>
   <source>Users of matched tenants by link state</source>
   <translation>Benutzer zugeordneter Tenants nach Stand der Verknüpfung</translation>
  </message>
  <message>
   <source>Users of one tenant</source>
   <translation>Benutzer eines Tenants</translation>
  </message>
  <message>
   <source>Users of the plan</source>
   <translation>Benutzer des Plans</translation>
  </message>
  <message>
   <source>Users read</source>
   <translation>Gelesene Benutzer</translation>
  </message>
  <message>
   <source>Users that a complete list no longer has</source>
   <translation>Benutzer, die eine vollständige Liste nicht mehr hat</translation>
  </message>
  <message>
   <source>Users that are present in the tenant</source>
   <translation>Benutzer, die im Tenant vorhanden sind</translation>
  </message>
  <message>
   <source>Users that came or went</source>
   <translation>Gekommene und gegangene Benutzer</translation>
  </message>
  <message>
   <source>Users that have left: keep the contact, mark it as left, archive it</source>
   <translation>Ausgeschiedene Benutzer: den Kontakt behalten, als ausgeschieden markieren, archivieren</translation>
  </message>
  <message>
   <source>Users that the sync options leave out</source>
   <translation>Benutzer, die die Synchronisierungsoptionen auslassen</translation>
  </message>
  <message>
   <source>Users that were not there before</source>
   <translation>Benutzer, die zuvor nicht da waren</translation>
  </message>
  <message>
   <source>Users that were read and hold it</source>
   <translation>Benutzer, die gelesen wurden und sie haben</translation>
  </message>
  <message>
   <source>Users that would be linked to a documented contact</source>
   <translation>Benutzer, die mit einem dokumentierten Kontakt verknüpft würden</translation>
  </message>
  <message>
   <source>Users the plan is about</source>
   <translation>Benutzer, von denen der Plan handelt</translation>
  </message>
  <message>
   <source>Users to review</source>
   <translation>Zu prüfende Benutzer</translation>
  </message>
  <message>
   <source>Users under review: accept, link to, create contact, ignore, revert</source>
   <translation>Benutzer in der Prüfung: annehmen, verknüpfen mit, Kontakt anlegen, ignorieren, zurücksetzen</translation>
  </message>
  <message>
   <source>Users were linked to documented contacts. Choose one with Office 365 and press Enter.</source>
   <translation>Benutzer wurden mit dokumentierten Kontakten verknüpft. Wählen Sie einen mit Office 365, und drücken Sie Eingabe.</translation>
  </message>
  <message>
   <source>Users whose contact is right as it is, and ignored ones</source>
   <translation>Benutzer, deren Kontakt richtig ist, wie er ist, und ignorierte</translation>
  </message>
  <message>
   <source>Users whose sign-in is &amp;blocked</source>
   <translation>Benutzer mit gesperrter &amp;Anmeldung</translation>
  </message>
  <message>
   <source>Users, their licences, addresses and deleted users</source>
   <translation>Benutzer, ihre Lizenzen, Adressen und gelöschte Benutzer</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Values to keep</source>
   <translation>Zu behaltende Werte</translation>
  </message>
  <message>
   <source>Version and licence</source>
   <translation>Version und Lizenz</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <source>Wait a few minutes and try again.</source>
   <translation>Warten Sie ein paar Minuten, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Wait for it to end, or cancel it there.</source>
   <translation>Warten Sie, bis sie endet, oder brechen Sie sie dort ab.</translation>
  </message>
  <message>
   <source>Waiting for you. The code is good for another {value}:{value_2}.</source>
   <translation>Es wird auf Sie gewartet. Der Code gilt noch {value}:{value_2}.</translation>
  </message>
  <message>
   <source>Waiting for {name}: it may be asking for its password.</source>
   <translation>Warten auf {name}: Vielleicht fragt es nach seinem Kennwort.</translation>
  </message>
  <message>
   <source>Waits for the sync under way.</source>
   <translation>Wartet auf die laufende Synchronisierung.</translation>
  </message>
  <message>
   <source>Warnings and errors</source>
   <translation>Warnungen und Fehler</translation>
  </message>
  <message>
   <source>Was synced from Active Directory until {last}.</source>
   <translation>Wurde bis {last} aus Active Directory synchronisiert.</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <source>Websites</source>
   <translation>Websites</translation>
  </message>
  <message>
   <source>Websites and domains</source>
   <translation>Websites und Domänen</translation>
  </message>
  <message>
   <source>Weekly backups kept</source>
   <translation>Behaltene wöchentliche Sicherungen</translation>
  </message>
  <message>
   <source>Welcome to o365desk</source>
   <translation>Willkommen bei o365desk</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What It Changed</source>
   <translation>Was er änderte</translation>
  </message>
  <message>
   <source>What a merge keeps besides</source>
   <translation>Was eine Zusammenführung außerdem behält</translation>
  </message>
  <message>
   <source>What a sync says appears here.</source>
   <translation>Was eine Synchronisierung sagt, erscheint hier.</translation>
  </message>
  <message>
   <source>What a sync writes into contacts</source>
   <translation>Was eine Synchronisierung in Kontakte schreibt</translation>
  </message>
  <message>
   <source>What applying would create, link and write, and what is held and why.</source>
   <translation>Was das Anwenden anlegte, verknüpfte und schriebe, und was warum angehalten ist.</translation>
  </message>
  <message>
   <source>What applying would create, link and write, before anything is written</source>
   <translation>Was das Anwenden anlegte, verknüpfte und schriebe, bevor etwas geschrieben wird</translation>
  </message>
  <message>
   <source>What applying would write into contacts, before anything is written</source>
   <translation>Was das Anwenden in Kontakte schriebe, bevor etwas geschrieben wird</translation>
  </message>
  <message>
   <source>What deserves a look across all tenants: unused licences, missing MFA, full mailboxes.</source>
   <translation>Was über alle Tenants einen Blick verdient: ungenutzte Lizenzen, fehlende MFA, volle Postfächer.</translation>
  </message>
  <message>
   <source>What each sync did: its figures, its lines, and how each kind of data ended for each tenant.</source>
   <translation>Was jede Synchronisierung tat: ihre Zahlen, ihre Zeilen, und wie jede Art von Daten für jeden Tenant endete.</translation>
  </message>
  <message>
   <source>What happened, the latest first</source>
   <translation>Was geschah, das Neueste zuerst</translation>
  </message>
  <message>
   <source>What has no place of its own is added to the notes, with its origin.</source>
   <translation>Was keinen eigenen Platz hat, kommt mit seiner Herkunft in die Notizen.</translation>
  </message>
  <message>
   <source>What is listed</source>
   <translation>Was aufgeführt ist</translation>
  </message>
  <message>
   <source>What is read</source>
   <translation>Was gelesen wird</translation>
  </message>
  <message>
   <source>What is wrong</source>
   <translation>Was falsch ist</translation>
  </message>
  <message>
   <source>What it is for</source>
   <translation>Wozu sie dient</translation>
  </message>
  <message>
   <source>What o365desk has learned</source>
   <translation>Was o365desk gelernt hat</translation>
  </message>
  <message>
   <source>What the decision changed</source>
   <translation>Was die Entscheidung geändert hat</translation>
  </message>
  <message>
   <source>What the last syncs found changed, by kind</source>
   <translation>Was die letzten Synchronisierungen geändert fanden, nach Art</translation>
  </message>
  <message>
   <source>What the plan does with the chosen user</source>
   <translation>Was der Plan mit dem gewählten Benutzer tut</translation>
  </message>
  <message>
   <source>What the vault gave back is not what was stored.</source>
   <translation>Was der Tresor zurückgab, ist nicht, was gespeichert wurde.</translation>
  </message>
  <message>
   <source>What this connection reads, whose users become contacts, and what a sync may write.</source>
   <translation>Was diese Verbindung liest, wessen Benutzer Kontakte werden, und was eine Synchronisierung schreiben darf.</translation>
  </message>
  <message>
   <source>What this run found changed in Microsoft 365, and what it decided</source>
   <translation>Was dieser Lauf in Microsoft 365 geändert fand und was er entschied</translation>
  </message>
  <message>
   <source>What this view is for, what to do in it, and its keys</source>
   <translation>Wozu diese Ansicht dient, was in ihr zu tun ist, und ihre Tasten</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>What to do from connecting to the overlay</source>
   <translation>Was zu tun ist, vom Verbinden bis zur Überlagerung</translation>
  </message>
  <message>
   <source>What was committed before is kept; nothing of this step is.</source>
   <translation>Was zuvor festgeschrieben wurde, bleibt erhalten; von diesem Schritt nichts.</translation>
  </message>
  <message>
   <source>What was decided about it, and what syncs found changed</source>
   <translation>Was darüber entschieden wurde und was Synchronisierungen geändert fanden</translation>
  </message>
  <message>
   <source>What was decided about this tenant and its users, and what syncs found changed (H)</source>
   <translation>Was über diesen Tenant und seine Benutzer entschieden wurde und was Synchronisierungen geändert fanden (H)</translation>
  </message>
  <message>
   <source>What was found</source>
   <translation>Was gefunden wurde</translation>
  </message>
  <message>
   <source>What was learned</source>
   <translation>Was gelernt wurde</translation>
  </message>
  <message>
   <source>What was read before is kept.</source>
   <translation>Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>What would be matched</source>
   <translation>Was zugeordnet würde</translation>
  </message>
  <message>
   <source>What would be restored or left alone</source>
   <translation>Was wiederhergestellt oder belassen würde</translation>
  </message>
  <message>
   <source>What you typed for the connection is not saved.</source>
   <translation>Was Sie für die Verbindung eingegeben haben, ist nicht gespeichert.</translation>
  </message>
  <message>
   <source>Whatever the rule: a blank value never overwrites, further e-mail addresses are added and never removed, a field that a technician edited is theirs until released, and a pinned contact is not touched.</source>
   <translation>Bei jeder Regel: Ein leerer Wert überschreibt nie, weitere E-Mail-Adressen kommen hinzu und werden nie entfernt, ein von einem Techniker bearbeitetes Feld gehört ihm, bis er es freigibt, und ein angehefteter Kontakt wird nicht angerührt.</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>Where every pair begins: most are not the same.</source>
   <translation>Wo jedes Paar beginnt: Die meisten sind nicht dasselbe.</translation>
  </message>
  <message>
   <source>Where the two differ, the value from Office 365 replaces the documented one.</source>
   <translation>Wo sich beide unterscheiden, ersetzt der Wert aus Office 365 den dokumentierten.</translation>
  </message>
  <message>
   <source>Whether reports hide user names</source>
   <translation>Ob Berichte Benutzernamen verbergen</translation>
  </message>
  <message>
   <source>Which tenant is which organization. Nothing is read into a contact before that is decided.</source>
   <translation>Welcher Tenant welche Organisation ist. Nichts wird in einen Kontakt geschrieben, bevor das entschieden ist.</translation>
  </message>
  <message>
   <source>While o365desk runs.</source>
   <translation>Solange o365desk läuft.</translation>
  </message>
  <message>
   <source>Who signs in</source>
   <translation>Wer sich anmeldet</translation>
  </message>
  <message>
   <source>Whose link stays?</source>
   <translation>Wessen Verknüpfung bleibt?</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Why? For instance: no contract, our own tenant…</source>
   <translation>Warum? Zum Beispiel: kein Vertrag, unser eigener Tenant…</translation>
  </message>
  <message>
   <source>Windows Credential Manager</source>
   <translation>Windows-Anmeldeinformationsverwaltung</translation>
  </message>
  <message>
   <source>Windows reserves the name {name}.</source>
   <translation>Windows behält sich den Namen {name} vor.</translation>
  </message>
  <message>
   <source>With Office 365</source>
   <translation>Mit Office 365</translation>
  </message>
  <message>
   <source>With Tenant</source>
   <translation>Mit Tenant</translation>
  </message>
  <message>
   <source>With Unused Seats</source>
   <translation>Mit ungenutzten Plätzen</translation>
  </message>
  <message>
   <source>Without</source>
   <translation>Ohne</translation>
  </message>
  <message>
   <source>Without Tenant</source>
   <translation>Ohne Tenant</translation>
  </message>
  <message>
   <source>Would Be</source>
   <translation>Würde</translation>
  </message>
  <message>
   <source>Would Become</source>
   <translation>Würde zu</translation>
  </message>
  <message>
   <source>Write KEY=VALUE.</source>
   <translation>Schreiben Sie KEY=VALUE.</translation>
  </message>
  <message>
   <source>Write a verified copy now; it is kept for good</source>
   <translation>Jetzt eine geprüfte Kopie schreiben; sie bleibt auf Dauer</translation>
  </message>
  <message>
   <source>Write all licences as CSV</source>
   <translation>Alle Lizenzen als CSV schreiben</translation>
  </message>
  <message>
   <source>Write every Office 365 value shown here into the contact; blanks never overwrite</source>
   <translation>Jeden hier gezeigten Office-365-Wert in den Kontakt schreiben; Leeres überschreibt nie</translation>
  </message>
  <message>
   <source>Write for example {example}.</source>
   <translation>Schreiben Sie zum Beispiel {example}.</translation>
  </message>
  <message>
   <source>Write hold or create.</source>
   <translation>Schreiben Sie hold oder create.</translation>
  </message>
  <message>
   <source>Write the plan for the selected users only</source>
   <translation>Den Plan nur für die gewählten Benutzer schreiben</translation>
  </message>
  <message>
   <source>Write this plan for {name}; Undo takes it back</source>
   <translation>Diesen Plan für {name} schreiben; Rückgängig nimmt ihn zurück</translation>
  </message>
  <message>
   <source>Write yes or no.</source>
   <translation>Schreiben Sie yes oder no.</translation>
  </message>
  <message>
   <source>Write “{office}” into the contact</source>
   <translation>"{office}" in den Kontakt schreiben</translation>
  </message>
  <message>
   <source>Written: {rule}</source>
   <translation>Geschrieben: {rule}</translation>
  </message>
  <message>
   <source>Wrong passphrase.</source>
   <translation>Falsche Passphrase.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>You have documentation as CSV? Import organizations and contacts first, so that tenants find their match.</source>
   <translation>Sie haben Dokumentation als CSV? Importieren Sie zuerst Organisationen und Kontakte, damit Tenants ihre Zuordnung finden.</translation>
  </message>
  <message>
   <source>Your browser shows Microsoft's sign-in page. Sign in there as the service account; this window goes on by itself.</source>
   <translation>Ihr Browser zeigt Microsofts Anmeldeseite. Melden Sie sich dort als das Dienstkonto an; dieses Fenster geht von selbst weiter.</translation>
  </message>
  <message>
   <source>Zip files (*.zip)</source>
   <translation>ZIP-Dateien (*.zip)</translation>
  </message>
  <message>
   <source>a folder is in its place</source>
   <translation>an ihrer Stelle ist ein Ordner</translation>
  </message>
  <message>
   <source>a number of contacts</source>
   <translation>eine Anzahl Kontakte</translation>
  </message>
  <message>
   <source>a number of minutes</source>
   <translation>eine Anzahl Minuten</translation>
  </message>
  <message>
   <source>a number of per cent</source>
   <translation>eine Prozentzahl</translation>
  </message>
  <message>
   <source>a technician</source>
   <translation>ein Techniker</translation>
  </message>
  <message>
   <source>a technician's</source>
   <translation>von einem Techniker</translation>
  </message>
  <message>
   <source>a {purpose} mailbox needs no licence up to 50 GB</source>
   <translation>ein Postfach der Art {purpose} braucht bis 50 GB keine Lizenz</translation>
  </message>
  <message>
   <source>about {duration} left</source>
   <translation>noch etwa {duration}</translation>
  </message>
  <message>
   <source>accent</source>
   <translation>Akzent</translation>
  </message>
  <message>
   <source>accepted suggestion</source>
   <translation>angenommener Vorschlag</translation>
  </message>
  <message>
   <source>added</source>
   <translation>hinzugekommen</translation>
  </message>
  <message>
   <source>address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>alias</source>
   <translation>Alias</translation>
  </message>
  <message>
   <source>aliases</source>
   <translation>Aliasse</translation>
  </message>
  <message>
   <source>all matched or ignored</source>
   <translation>alle zugeordnet oder ignoriert</translation>
  </message>
  <message>
   <source>all permission names</source>
   <translation>alle Namen der Berechtigungen</translation>
  </message>
  <message>
   <source>allowed</source>
   <translation>erlaubt</translation>
  </message>
  <message>
   <source>appeared</source>
   <translation>erschienen</translation>
  </message>
  <message>
   <source>application</source>
   <translation>Anwendung</translation>
  </message>
  <message>
   <source>archived</source>
   <translation>archiviert</translation>
  </message>
  <message>
   <source>auto</source>
   <translation>automatisch</translation>
  </message>
  <message>
   <source>blank</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>blocked</source>
   <translation>gesperrt</translation>
  </message>
  <message>
   <source>came and went</source>
   <translation>gekommen und gegangen</translation>
  </message>
  <message>
   <source>came back</source>
   <translation>wieder da</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>cannot be read</source>
   <translation>kann nicht gelesen werden</translation>
  </message>
  <message>
   <source>certificate</source>
   <translation>Zertifikat</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>changed users</source>
   <translation>geänderte Benutzer</translation>
  </message>
  <message>
   <source>china</source>
   <translation>China</translation>
  </message>
  <message>
   <source>choose the sync options first</source>
   <translation>zuerst Synchronisierungsoptionen wählen</translation>
  </message>
  <message>
   <source>command line</source>
   <translation>Befehlszeile</translation>
  </message>
  <message>
   <source>complete</source>
   <translation>vollständig</translation>
  </message>
  <message>
   <source>conflict</source>
   <translation>Konflikt</translation>
  </message>
  <message>
   <source>connect</source>
   <translation>verbinden</translation>
  </message>
  <message>
   <source>consent</source>
   <translation>Zustimmung</translation>
  </message>
  <message>
   <source>contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <source>contacts' e-mail domain</source>
   <translation>E-Mail-Domäne der Kontakte</translation>
  </message>
  <message>
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <source>contract</source>
   <translation>Vertrag</translation>
  </message>
  <message>
   <source>create</source>
   <translation>anlegen</translation>
  </message>
  <message>
   <source>created</source>
   <translation>angelegt</translation>
  </message>
  <message>
   <source>created date</source>
   <translation>angelegt am</translation>
  </message>
  <message>
   <source>created from Office 365</source>
   <translation>aus Office 365 angelegt</translation>
  </message>
  <message>
   <source>created from the user</source>
   <translation>aus dem Benutzer angelegt</translation>
  </message>
  <message>
   <source>created {n}</source>
   <translation>{n} angelegt</translation>
  </message>
  <message>
   <source>creates {contacts}</source>
   <translation>legt {contacts} an</translation>
  </message>
  <message>
   <source>credentials</source>
   <translation>Anmeldedaten</translation>
  </message>
  <message>
   <source>customer is</source>
   <translation>Kunde ist</translation>
  </message>
  <message>
   <source>customers</source>
   <translation>Kunden</translation>
  </message>
  <message>
   <source>customers are</source>
   <translation>Kunden sind</translation>
  </message>
  <message>
   <source>cut</source>
   <translation>abgebrochen</translation>
  </message>
  <message>
   <source>cut off</source>
   <translation>abgeschnitten</translation>
  </message>
  <message>
   <source>damaged</source>
   <translation>beschädigt</translation>
  </message>
  <message>
   <source>dark</source>
   <translation>dunkel</translation>
  </message>
  <message>
   <source>days,</source>
   <translation>Tagen,</translation>
  </message>
  <message>
   <source>deadline</source>
   <translation>Frist</translation>
  </message>
  <message>
   <source>debug</source>
   <translation>Debug</translation>
  </message>
  <message>
   <source>decided</source>
   <translation>entschieden</translation>
  </message>
  <message>
   <source>decision {id}</source>
   <translation>Entscheidung {id}</translation>
  </message>
  <message>
   <source>delegated</source>
   <translation>delegiert</translation>
  </message>
  <message>
   <source>delegated admin customer</source>
   <translation>Kunde mit delegierter Administration</translation>
  </message>
  <message>
   <source>delegated admin customer and contract</source>
   <translation>Kunde mit delegierter Administration und Vertrag</translation>
  </message>
  <message>
   <source>deleted</source>
   <translation>gelöscht</translation>
  </message>
  <message>
   <source>deleted item count</source>
   <translation>Zahl gelöschter Elemente</translation>
  </message>
  <message>
   <source>deleted item size (byte)</source>
   <translation>Größe gelöschter Elemente (Byte)</translation>
  </message>
  <message>
   <source>deleted users</source>
   <translation>gelöschte Benutzer</translation>
  </message>
  <message>
   <source>deleted, restorable</source>
   <translation>gelöscht, wiederherstellbar</translation>
  </message>
  <message>
   <source>details of users</source>
   <translation>Angaben zu Benutzern</translation>
  </message>
  <message>
   <source>direct</source>
   <translation>direkt</translation>
  </message>
  <message>
   <source>display name</source>
   <translation>Anzeigename</translation>
  </message>
  <message>
   <source>documented wins</source>
   <translation>Dokumentiertes gilt</translation>
  </message>
  <message>
   <source>dod</source>
   <translation>DoD</translation>
  </message>
  <message>
   <source>does not exist</source>
   <translation>gibt es nicht</translation>
  </message>
  <message>
   <source>domain</source>
   <translation>Domäne</translation>
  </message>
  <message>
   <source>domain label</source>
   <translation>Teil der Domäne</translation>
  </message>
  <message>
   <source>domains</source>
   <translation>Domänen</translation>
  </message>
  <message>
   <source>domains differ</source>
   <translation>Domänen unterscheiden sich</translation>
  </message>
  <message>
   <source>done</source>
   <translation>fertig</translation>
  </message>
  <message>
   <source>edited by a technician</source>
   <translation>von einem Techniker bearbeitet</translation>
  </message>
  <message>
   <source>edited by a technician, theirs until released</source>
   <translation>von einem Techniker bearbeitet, seines, bis es freigegeben wird</translation>
  </message>
  <message>
   <source>edited by {who}, {format_ago} – not overwritten</source>
   <translation>bearbeitet von {who}, {format_ago} – wird nicht überschrieben</translation>
  </message>
  <message>
   <source>edited field</source>
   <translation>bearbeitetes Feld</translation>
  </message>
  <message>
   <source>edited fields</source>
   <translation>bearbeitete Felder</translation>
  </message>
  <message>
   <source>encoding</source>
   <translation>Zeichenkodierung</translation>
  </message>
  <message>
   <source>ended on {ends_at}</source>
   <translation>endete am {ends_at}</translation>
  </message>
  <message>
   <source>ends on {ends_at}, in {days} days</source>
   <translation>endet am {ends_at}, in {days} Tagen</translation>
  </message>
  <message>
   <source>entered by hand</source>
   <translation>von Hand eingegeben</translation>
  </message>
  <message>
   <source>equal name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <source>equipment</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>equipment mailbox</source>
   <translation>Gerätepostfach</translation>
  </message>
  <message>
   <source>error</source>
   <translation>Fehler</translation>
  </message>
  <message>
   <source>every {interval_minutes} min</source>
   <translation>alle {interval_minutes} min</translation>
  </message>
  <message>
   <source>evidence</source>
   <translation>Beleg</translation>
  </message>
  <message>
   <source>external id</source>
   <translation>externe ID</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>fehlgeschlagen</translation>
  </message>
  <message>
   <source>field taken back</source>
   <translation>Feld zurückgenommen</translation>
  </message>
  <message>
   <source>fill blanks only</source>
   <translation>nur Leeres füllen</translation>
  </message>
  <message>
   <source>first and last name</source>
   <translation>Vor- und Nachname</translation>
  </message>
  <message>
   <source>forgotten</source>
   <translation>vergessen</translation>
  </message>
  <message>
   <source>from {before} to {after}</source>
   <translation>von {before} zu {after}</translation>
  </message>
  <message>
   <source>gcc-high</source>
   <translation>GCC High</translation>
  </message>
  <message>
   <source>global</source>
   <translation>weltweit</translation>
  </message>
  <message>
   <source>goes</source>
   <translation>geht</translation>
  </message>
  <message>
   <source>gone</source>
   <translation>verschwunden</translation>
  </message>
  <message>
   <source>good</source>
   <translation>gut</translation>
  </message>
  <message>
   <source>guest</source>
   <translation>Gast</translation>
  </message>
  <message>
   <source>has archive</source>
   <translation>hat Archiv</translation>
  </message>
  <message>
   <source>held</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>hold</source>
   <translation>anhalten</translation>
  </message>
  <message>
   <source>id</source>
   <translation>ID</translation>
  </message>
  <message>
   <source>ignored</source>
   <translation>ignoriert</translation>
  </message>
  <message>
   <source>imported</source>
   <translation>importiert</translation>
  </message>
  <message>
   <source>in a moment</source>
   <translation>gleich</translation>
  </message>
  <message>
   <source>in scope</source>
   <translation>im Bereich</translation>
  </message>
  <message>
   <source>in {amount}</source>
   <translation>in {amount}</translation>
  </message>
  <message>
   <source>info</source>
   <translation>Information</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>is deleted</source>
   <translation>ist gelöscht</translation>
  </message>
  <message>
   <source>is empty</source>
   <translation>ist leer</translation>
  </message>
  <message>
   <source>is not empty</source>
   <translation>ist nicht leer</translation>
  </message>
  <message>
   <source>is one of</source>
   <translation>ist eines von</translation>
  </message>
  <message>
   <source>issue warning quota (byte)</source>
   <translation>Kontingent für Warnung (Byte)</translation>
  </message>
  <message>
   <source>it cannot be read as an address</source>
   <translation>sie lässt sich nicht als Adresse lesen</translation>
  </message>
  <message>
   <source>it does not begin as a database does</source>
   <translation>sie beginnt nicht, wie eine Datenbank beginnt</translation>
  </message>
  <message>
   <source>it does not begin with postgresql+psycopg://</source>
   <translation>sie beginnt nicht mit postgresql+psycopg://</translation>
  </message>
  <message>
   <source>it exists again</source>
   <translation>es gibt es wieder</translation>
  </message>
  <message>
   <source>it is empty</source>
   <translation>sie ist leer</translation>
  </message>
  <message>
   <source>it is gone</source>
   <translation>sie ist verschwunden</translation>
  </message>
  <message>
   <source>it is shorter than it should be</source>
   <translation>sie ist kürzer, als sie sein sollte</translation>
  </message>
  <message>
   <source>it names no database</source>
   <translation>sie nennt keine Datenbank</translation>
  </message>
  <message>
   <source>it no longer exists</source>
   <translation>es gibt es nicht mehr</translation>
  </message>
  <message>
   <source>it was changed since</source>
   <translation>seither geändert</translation>
  </message>
  <message>
   <source>item count</source>
   <translation>Zahl der Elemente</translation>
  </message>
  <message>
   <source>its contact is linked to another user now</source>
   <translation>sein Kontakt ist jetzt mit einem anderen Benutzer verknüpft</translation>
  </message>
  <message>
   <source>its {what} no longer exists</source>
   <translation>{what} dazu gibt es nicht mehr</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>gerade eben</translation>
  </message>
  <message>
   <source>keep</source>
   <translation>behalten</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>behalten</translation>
  </message>
  <message>
   <source>last activity date</source>
   <translation>letzte Aktivität am</translation>
  </message>
  <message>
   <source>last sign-in {days} days ago</source>
   <translation>letzte Anmeldung vor {days} Tagen</translation>
  </message>
  <message>
   <source>learned</source>
   <translation>gelernt</translation>
  </message>
  <message>
   <source>leaves out</source>
   <translation>lässt aus</translation>
  </message>
  <message>
   <source>left</source>
   <translation>ausgeschieden</translation>
  </message>
  <message>
   <source>left as it is</source>
   <translation>belassen</translation>
  </message>
  <message>
   <source>left {n}</source>
   <translation>{n} ausgeschieden</translation>
  </message>
  <message>
   <source>legal forms</source>
   <translation>Rechtsformen</translation>
  </message>
  <message>
   <source>licence</source>
   <translation>Lizenz</translation>
  </message>
  <message>
   <source>licences</source>
   <translation>Lizenzen</translation>
  </message>
  <message>
   <source>licensed shared mailbox</source>
   <translation>lizenziertes freigegebenes Postfach</translation>
  </message>
  <message>
   <source>licensed, no sign-in for 90 days</source>
   <translation>lizenziert, keine Anmeldung seit 90 Tagen</translation>
  </message>
  <message>
   <source>licensed, sign-in blocked</source>
   <translation>lizenziert, Anmeldung gesperrt</translation>
  </message>
  <message>
   <source>light</source>
   <translation>hell</translation>
  </message>
  <message>
   <source>likely</source>
   <translation>wahrscheinlich</translation>
  </message>
  <message>
   <source>link</source>
   <translation>verknüpfen</translation>
  </message>
  <message>
   <source>linked</source>
   <translation>verknüpft</translation>
  </message>
  <message>
   <source>linked {n}</source>
   <translation>{n} verknüpft</translation>
  </message>
  <message>
   <source>links {users}</source>
   <translation>verknüpft {users}</translation>
  </message>
  <message>
   <source>listed</source>
   <translation>aufgeführt</translation>
  </message>
  <message>
   <source>local</source>
   <translation>lokal</translation>
  </message>
  <message>
   <source>log line</source>
   <translation>Protokollzeile</translation>
  </message>
  <message>
   <source>longer ago</source>
   <translation>länger her</translation>
  </message>
  <message>
   <source>mail domain</source>
   <translation>Maildomäne</translation>
  </message>
  <message>
   <source>mailbox nearly full</source>
   <translation>Postfach fast voll</translation>
  </message>
  <message>
   <source>mailbox of a function</source>
   <translation>Postfach einer Funktion</translation>
  </message>
  <message>
   <source>mailbox types</source>
   <translation>Postfacharten</translation>
  </message>
  <message>
   <source>mailbox usage</source>
   <translation>Postfachnutzung</translation>
  </message>
  <message>
   <source>manual</source>
   <translation>von Hand</translation>
  </message>
  <message>
   <source>many linked contacts would be marked as left</source>
   <translation>viele verknüpfte Kontakte würden als ausgeschieden markiert</translation>
  </message>
  <message>
   <source>marked as left</source>
   <translation>als ausgeschieden markiert</translation>
  </message>
  <message>
   <source>matched</source>
   <translation>zugeordnet</translation>
  </message>
  <message>
   <source>matched by hand</source>
   <translation>von Hand zugeordnet</translation>
  </message>
  <message>
   <source>matches</source>
   <translation>Zuordnungen</translation>
  </message>
  <message>
   <source>missing words</source>
   <translation>fehlende Wörter</translation>
  </message>
  <message>
   <source>months</source>
   <translation>Monaten</translation>
  </message>
  <message>
   <source>more contacts would be created than users were read</source>
   <translation>es würden mehr Kontakte angelegt, als Benutzer gelesen wurden</translation>
  </message>
  <message>
   <source>more seats used than bought</source>
   <translation>mehr Plätze benutzt als gekauft</translation>
  </message>
  <message>
   <source>muted</source>
   <translation>gedämpft</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>never signed in</source>
   <translation>nie angemeldet</translation>
  </message>
  <message>
   <source>new</source>
   <translation>neu</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no MFA registered</source>
   <translation>keine MFA registriert</translation>
  </message>
  <message>
   <source>no address documented</source>
   <translation>keine Adresse dokumentiert</translation>
  </message>
  <message>
   <source>no consent</source>
   <translation>keine Zustimmung</translation>
  </message>
  <message>
   <source>no heading</source>
   <translation>keine Überschrift</translation>
  </message>
  <message>
   <source>no password supplied</source>
   <translation>kein Kennwort angegeben</translation>
  </message>
  <message>
   <source>no pg_hba.conf entry</source>
   <translation>kein Eintrag in pg_hba.conf</translation>
  </message>
  <message>
   <source>no reason was given</source>
   <translation>kein Grund genannt</translation>
  </message>
  <message>
   <source>no second factor</source>
   <translation>kein zweiter Faktor</translation>
  </message>
  <message>
   <source>no user changed</source>
   <translation>kein Benutzer geändert</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>not available</source>
   <translation>nicht verfügbar</translation>
  </message>
  <message>
   <source>not blank</source>
   <translation>nicht leer</translation>
  </message>
  <message>
   <source>not blank, and only blanks are filled</source>
   <translation>nicht leer, und nur Leeres wird gefüllt</translation>
  </message>
  <message>
   <source>not contact</source>
   <translation>nicht Kontakt</translation>
  </message>
  <message>
   <source>not organization</source>
   <translation>nicht Organisation</translation>
  </message>
  <message>
   <source>not planned</source>
   <translation>nicht geplant</translation>
  </message>
  <message>
   <source>not read</source>
   <translation>nicht gelesen</translation>
  </message>
  <message>
   <source>not registered</source>
   <translation>nicht registriert</translation>
  </message>
  <message>
   <source>nothing changed</source>
   <translation>nichts geändert</translation>
  </message>
  <message>
   <source>o365desk keeps syncing</source>
   <translation>o365desk synchronisiert weiter</translation>
  </message>
  <message>
   <source>o365desk keeps the key in the secret store instead.</source>
   <translation>o365desk behält den Schlüssel stattdessen im Geheimnisspeicher.</translation>
  </message>
  <message>
   <source>o365desk signs in as an app that you register. All its permissions only read.</source>
   <translation>o365desk meldet sich als eine App an, die Sie registrieren. Alle ihre Berechtigungen lesen nur.</translation>
  </message>
  <message>
   <source>o365desk signs in as itself, so none is needed to read. The consent page wants somewhere to go afterwards: choose Web and paste this address. The page it ends on shows a browser error; by then the consent is stored. Press Register.</source>
   <translation>o365desk meldet sich als es selbst an, zum Lesen ist also keine nötig. Die Zustimmungsseite will danach irgendwohin: Wählen Sie Web, und fügen Sie diese Adresse ein. Die Seite, auf der sie endet, zeigt einen Browserfehler; bis dahin ist die Zustimmung gespeichert. Drücken Sie Register.</translation>
  </message>
  <message>
   <source>o365desk {version__}</source>
   <translation>o365desk {version__}</translation>
  </message>
  <message>
   <source>of a newer o365desk</source>
   <translation>von einem neueren o365desk</translation>
  </message>
  <message>
   <source>ok</source>
   <translation>OK</translation>
  </message>
  <message>
   <source>organization</source>
   <translation>Organisation</translation>
  </message>
  <message>
   <source>organization created</source>
   <translation>Organisation angelegt</translation>
  </message>
  <message>
   <source>organizations</source>
   <translation>Organisationen</translation>
  </message>
  <message>
   <source>other address</source>
   <translation>andere Adresse</translation>
  </message>
  <message>
   <source>other name</source>
   <translation>anderer Name</translation>
  </message>
  <message>
   <source>other phone</source>
   <translation>anderes Telefon</translation>
  </message>
  <message>
   <source>other tenant</source>
   <translation>anderer Tenant</translation>
  </message>
  <message>
   <source>others</source>
   <translation>andere</translation>
  </message>
  <message>
   <source>out of scope</source>
   <translation>außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>own tenant</source>
   <translation>eigener Tenant</translation>
  </message>
  <message>
   <source>page {reading} of about {pages}</source>
   <translation>Seite {reading} von etwa {pages}</translation>
  </message>
  <message>
   <source>pair that is not the same</source>
   <translation>Paar, das nicht dasselbe ist</translation>
  </message>
  <message>
   <source>pairs that are not the same</source>
   <translation>Paare, die nicht dasselbe sind</translation>
  </message>
  <message>
   <source>partial</source>
   <translation>teilweise</translation>
  </message>
  <message>
   <source>partner</source>
   <translation>Partner</translation>
  </message>
  <message>
   <source>password authentication failed</source>
   <translation>Kennwortanmeldung fehlgeschlagen</translation>
  </message>
  <message>
   <source>paused</source>
   <translation>angehalten</translation>
  </message>
  <message>
   <source>perhaps</source>
   <translation>vielleicht</translation>
  </message>
  <message>
   <source>permissions</source>
   <translation>Berechtigungen</translation>
  </message>
  <message>
   <source>person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>pinned</source>
   <translation>angeheftet</translation>
  </message>
  <message>
   <source>pinned contact</source>
   <translation>angehefteter Kontakt</translation>
  </message>
  <message>
   <source>possible duplicate</source>
   <translation>mögliche Dublette</translation>
  </message>
  <message>
   <source>postal code</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>present</source>
   <translation>vorhanden</translation>
  </message>
  <message>
   <source>prohibit send quota (byte)</source>
   <translation>Kontingent für Sendeverbot (Byte)</translation>
  </message>
  <message>
   <source>prohibit send/receive quota (byte)</source>
   <translation>Kontingent für Sende- und Empfangsverbot (Byte)</translation>
  </message>
  <message>
   <source>proxy</source>
   <translation>Proxy</translation>
  </message>
  <message>
   <source>queued</source>
   <translation>eingereiht</translation>
  </message>
  <message>
   <source>readable</source>
   <translation>lesbar</translation>
  </message>
  <message>
   <source>recipient type</source>
   <translation>Empfängerart</translation>
  </message>
  <message>
   <source>redo</source>
   <translation>wiederholen</translation>
  </message>
  <message>
   <source>registered</source>
   <translation>registriert</translation>
  </message>
  <message>
   <source>remaining connection slots</source>
   <translation>verbleibende Verbindungsplätze</translation>
  </message>
  <message>
   <source>removed</source>
   <translation>entfernt</translation>
  </message>
  <message>
   <source>renewals</source>
   <translation>Verlängerungen</translation>
  </message>
  <message>
   <source>report refresh date</source>
   <translation>Aktualisierungsdatum des Berichts</translation>
  </message>
  <message>
   <source>report settings</source>
   <translation>Berichtseinstellungen</translation>
  </message>
  <message>
   <source>request id {request_id}</source>
   <translation>Anfrage-ID {request_id}</translation>
  </message>
  <message>
   <source>request-id {request_id}</source>
   <translation>Anfrage-ID {request_id}</translation>
  </message>
  <message>
   <source>room</source>
   <translation>Raum</translation>
  </message>
  <message>
   <source>room mailbox</source>
   <translation>Raumpostfach</translation>
  </message>
  <message>
   <source>rule: {rule}</source>
   <translation>Regel: {rule}</translation>
  </message>
  <message>
   <source>running</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>scheduled</source>
   <translation>geplant</translation>
  </message>
  <message>
   <source>score {score} %</source>
   <translation>Punktzahl {score} %</translation>
  </message>
  <message>
   <source>secret</source>
   <translation>Geheimnis</translation>
  </message>
  <message>
   <source>secret or certificate about to expire</source>
   <translation>Geheimnis oder Zertifikat läuft bald ab</translation>
  </message>
  <message>
   <source>service account</source>
   <translation>Dienstkonto</translation>
  </message>
  <message>
   <source>set of sync options</source>
   <translation>Satz Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>sets of sync options</source>
   <translation>Sätze Synchronisierungsoptionen</translation>
  </message>
  <message>
   <source>shared</source>
   <translation>freigegeben</translation>
  </message>
  <message>
   <source>shared address</source>
   <translation>gemeinsame Adresse</translation>
  </message>
  <message>
   <source>shared mailbox</source>
   <translation>freigegebenes Postfach</translation>
  </message>
  <message>
   <source>shared, room or equipment mailbox</source>
   <translation>freigegebenes, Raum- oder Gerätepostfach</translation>
  </message>
  <message>
   <source>short name</source>
   <translation>Kurzname</translation>
  </message>
  <message>
   <source>sign-in activity</source>
   <translation>Anmeldeaktivität</translation>
  </message>
  <message>
   <source>sign-in blocked</source>
   <translation>Anmeldung gesperrt</translation>
  </message>
  <message>
   <source>sign-in times</source>
   <translation>Anmeldezeiten</translation>
  </message>
  <message>
   <source>silence</source>
   <translation>Stille</translation>
  </message>
  <message>
   <source>size</source>
   <translation>Größe</translation>
  </message>
  <message>
   <source>stays</source>
   <translation>bleibt</translation>
  </message>
  <message>
   <source>stays empty</source>
   <translation>bleibt leer</translation>
  </message>
  <message>
   <source>storage used (byte)</source>
   <translation>belegter Speicher (Byte)</translation>
  </message>
  <message>
   <source>strange address</source>
   <translation>fremde Adresse</translation>
  </message>
  <message>
   <source>subscription not chosen</source>
   <translation>Abonnement nicht gewählt</translation>
  </message>
  <message>
   <source>succeeded</source>
   <translation>gelungen</translation>
  </message>
  <message>
   <source>take over</source>
   <translation>übernehmen</translation>
  </message>
  <message>
   <source>takes in</source>
   <translation>nimmt auf</translation>
  </message>
  <message>
   <source>technician</source>
   <translation>Techniker</translation>
  </message>
  <message>
   <source>tenant</source>
   <translation>Tenant</translation>
  </message>
  <message>
   <source>tenant {names}</source>
   <translation>Tenant {names}</translation>
  </message>
  <message>
   <source>tenants</source>
   <translation>Tenants</translation>
  </message>
  <message>
   <source>text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>the admin-consent link for {tenant_name}</source>
   <translation>der Link zur Administratorzustimmung für {tenant_name}</translation>
  </message>
  <message>
   <source>the application ID</source>
   <translation>die Anwendungs-ID</translation>
  </message>
  <message>
   <source>the code</source>
   <translation>der Code</translation>
  </message>
  <message>
   <source>the contact is pinned</source>
   <translation>der Kontakt ist angeheftet</translation>
  </message>
  <message>
   <source>the file {sqlite_file} in the profile folder</source>
   <translation>die Datei {sqlite_file} im Profilordner</translation>
  </message>
  <message>
   <source>the last syncs, since {at}</source>
   <translation>den letzten Synchronisierungen, seit {at}</translation>
  </message>
  <message>
   <source>the licence can be taken back</source>
   <translation>die Lizenz kann zurückgenommen werden</translation>
  </message>
  <message>
   <source>the lines shown</source>
   <translation>die gezeigten Zeilen</translation>
  </message>
  <message>
   <source>the list of users came back empty</source>
   <translation>die Liste der Benutzer kam leer zurück</translation>
  </message>
  <message>
   <source>the macOS Keychain</source>
   <translation>der Schlüsselbund von macOS</translation>
  </message>
  <message>
   <source>the organization</source>
   <translation>die Organisation</translation>
  </message>
  <message>
   <source>the partner's tenant</source>
   <translation>der Tenant des Partners</translation>
  </message>
  <message>
   <source>the rule is: documented wins</source>
   <translation>die Regel ist: Dokumentiertes gilt</translation>
  </message>
  <message>
   <source>the user name</source>
   <translation>der Benutzername</translation>
  </message>
  <message>
   <source>the {credential_kind} of {name}</source>
   <translation>{credential_kind} von {name}</translation>
  </message>
  <message>
   <source>this contact before the merge</source>
   <translation>dieser Kontakt vor der Zusammenführung</translation>
  </message>
  <message>
   <source>this line for support</source>
   <translation>diese Zeile für den Support</translation>
  </message>
  <message>
   <source>this machine has no password store that can be trusted (found: {class_name})</source>
   <translation>dieser Rechner hat keinen vertrauenswürdigen Kennwortspeicher (gefunden: {class_name})</translation>
  </message>
  <message>
   <source>this organization before the merge</source>
   <translation>diese Organisation vor der Zusammenführung</translation>
  </message>
  <message>
   <source>this very value was written before and taken back</source>
   <translation>eben dieser Wert wurde schon geschrieben und zurückgenommen</translation>
  </message>
  <message>
   <source>title</source>
   <translation>Titel</translation>
  </message>
  <message>
   <source>tls</source>
   <translation>TLS</translation>
  </message>
  <message>
   <source>too many clients</source>
   <translation>zu viele Clients</translation>
  </message>
  <message>
   <source>two users</source>
   <translation>zwei Benutzer</translation>
  </message>
  <message>
   <source>two ways</source>
   <translation>zwei Wege</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>unverändert</translation>
  </message>
  <message>
   <source>under way</source>
   <translation>läuft</translation>
  </message>
  <message>
   <source>undo</source>
   <translation>rückgängig</translation>
  </message>
  <message>
   <source>undone before</source>
   <translation>schon rückgängig gemacht</translation>
  </message>
  <message>
   <source>unlicensed</source>
   <translation>ohne Lizenz</translation>
  </message>
  <message>
   <source>unmatched</source>
   <translation>nicht zugeordnet</translation>
  </message>
  <message>
   <source>unused seats</source>
   <translation>ungenutzte Plätze</translation>
  </message>
  <message>
   <source>update</source>
   <translation>aktualisieren</translation>
  </message>
  <message>
   <source>updated {n}</source>
   <translation>{n} aktualisiert</translation>
  </message>
  <message>
   <source>usage reports</source>
   <translation>Nutzungsberichte</translation>
  </message>
  <message>
   <source>user</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <source>user name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>user principal name</source>
   <translation>Benutzerprinzipalname</translation>
  </message>
  <message>
   <source>users</source>
   <translation>Benutzer</translation>
  </message>
  <message>
   <source>very likely</source>
   <translation>sehr wahrscheinlich</translation>
  </message>
  <message>
   <source>waiting for Microsoft</source>
   <translation>wartet auf Microsoft</translation>
  </message>
  <message>
   <source>waits {format_duration} for Microsoft</source>
   <translation>wartet {format_duration} auf Microsoft</translation>
  </message>
  <message>
   <source>warning</source>
   <translation>Warnung</translation>
  </message>
  <message>
   <source>weeks,</source>
   <translation>Wochen,</translation>
  </message>
  <message>
   <source>within 30 days</source>
   <translation>binnen 30 Tagen</translation>
  </message>
  <message>
   <source>within 7 days</source>
   <translation>binnen 7 Tagen</translation>
  </message>
  <message>
   <source>within 90 days</source>
   <translation>binnen 90 Tagen</translation>
  </message>
  <message>
   <source>writes fields of {contacts}</source>
   <translation>schreibt Felder von {contacts}</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>{address}. No other candidate.</source>
   <translation>{address}. Kein anderer Kandidat.</translation>
  </message>
  <message>
   <source>{address}. {gap} points ahead of the next candidate.</source>
   <translation>{address}. {gap} Punkte vor dem nächsten Kandidaten.</translation>
  </message>
  <message>
   <source>{all} and {last}</source>
   <translation>{all} und {last}</translation>
  </message>
  <message>
   <source>{amount} ago</source>
   <translation>vor {amount}</translation>
  </message>
  <message>
   <source>{at} UTC</source>
   <translation>{at} UTC</translation>
  </message>
  <message>
   <source>{backups}, {format_size} in all</source>
   <translation>{backups}, zusammen {format_size}</translation>
  </message>
  <message>
   <source>{bad} in need of attention</source>
   <translation>{bad} brauchen Aufmerksamkeit</translation>
  </message>
  <message>
   <source>{both} are both mapped to {key}.</source>
   <translation>{both} sind beide {key} zugeordnet.</translation>
  </message>
  <message>
   <source>{brake} Nothing was changed.</source>
   <translation>{brake} Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{button} for {name}</source>
   <translation>{button} für {name}</translation>
  </message>
  <message>
   <source>{changed} changed</source>
   <translation>{changed} geändert</translation>
  </message>
  <message>
   <source>{client} refused: mailbox types.</source>
   <translation>{client} verweigerte: Postfacharten.</translation>
  </message>
  <message>
   <source>{client}: mailbox types are not available with a partner sign-in.</source>
   <translation>{client}: Postfacharten sind mit einer Partneranmeldung nicht verfügbar.</translation>
  </message>
  <message>
   <source>{client}: mailbox usage is not available.</source>
   <translation>{client}: Die Postfachnutzung ist nicht verfügbar.</translation>
  </message>
  <message>
   <source>{client}: report settings are not available.</source>
   <translation>{client}: Die Berichtseinstellungen sind nicht verfügbar.</translation>
  </message>
  <message>
   <source>{client}: reports hide user names.</source>
   <translation>{client}: Berichte verbergen Benutzernamen.</translation>
  </message>
  <message>
   <source>{client}: the changes of users could not be followed.</source>
   <translation>{client}: Den Änderungen der Benutzer konnte nicht gefolgt werden.</translation>
  </message>
  <message>
   <source>{client}: the mailbox usage report could not be read.</source>
   <translation>{client}: Der Bericht der Postfachnutzung konnte nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{client}: the organization could not be read.</source>
   <translation>{client}: Die Organisation konnte nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{complete} of {tenants} complete</source>
   <translation>{complete} von {tenants} vollständig</translation>
  </message>
  <message>
   <source>{connection_name}: listing tenants, {took}</source>
   <translation>{connection_name}: Tenants werden aufgeführt, {took}</translation>
  </message>
  <message>
   <source>{connection_name}: paused. Resume goes on where it is.</source>
   <translation>{connection_name}: pausiert. Fortsetzen macht weiter, wo es ist.</translation>
  </message>
  <message>
   <source>{connection_name}: {outcome} in {took}.</source>
   <translation>{connection_name}: {outcome} in {took}.</translation>
  </message>
  <message>
   <source>{connection}: {done} of {tenants} done</source>
   <translation>{connection}: {done} von {tenants} fertig</translation>
  </message>
  <message>
   <source>{consumed_units} used, {active} active</source>
   <translation>{consumed_units} benutzt, {active} aktiv</translation>
  </message>
  <message>
   <source>{contact_name} is linked to {name} already.</source>
   <translation>{contact_name} ist schon mit {name} verknüpft.</translation>
  </message>
  <message>
   <source>{contact_name} was linked to {name}, which is deleted.</source>
   <translation>{contact_name} war mit {name} verknüpft, der gelöscht ist.</translation>
  </message>
  <message>
   <source>{contacts} created</source>
   <translation>{contacts} angelegt</translation>
  </message>
  <message>
   <source>{contacts} updated</source>
   <translation>{contacts} aktualisiert</translation>
  </message>
  <message>
   <source>{count} contacts would be created, but only {total} users were read.</source>
   <translation>{count} Kontakte würden angelegt, aber nur {total} Benutzer wurden gelesen.</translation>
  </message>
  <message>
   <source>{count} customers are listed.</source>
   <translation>{count} Kunden sind aufgeführt.</translation>
  </message>
  <message>
   <source>{count} {noun} listed, but one of the two lists failed: {problems}</source>
   <translation>{count} {noun} aufgeführt, aber eine der beiden Listen schlug fehl: {problems}</translation>
  </message>
  <message>
   <source>{count} {value} of {name} {value_2} to a {name_2} that does not exist.</source>
   <translation>{count} {value} von {name} {value_2} auf ein {name_2}, das es nicht gibt.</translation>
  </message>
  <message>
   <source>{dock} Pane</source>
   <translation>Bereich {dock}</translation>
  </message>
  <message>
   <source>{domain} belongs to {organization}</source>
   <translation>{domain} gehört zu {organization}</translation>
  </message>
  <message>
   <source>{done} of {tenants} done</source>
   <translation>{done} von {tenants} fertig</translation>
  </message>
  <message>
   <source>{error} All users are read instead.</source>
   <translation>{error} Stattdessen werden alle Benutzer gelesen.</translation>
  </message>
  <message>
   <source>{error} The customers known from before are read.</source>
   <translation>{error} Die von früher bekannten Kunden werden gelesen.</translation>
  </message>
  <message>
   <source>{feature}: could not be checked now.</source>
   <translation>{feature}: konnte jetzt nicht geprüft werden.</translation>
  </message>
  <message>
   <source>{feature}: refused although consented. The account needs the GDAP roles {value}; Global Reader does not open reports of single users.</source>
   <translation>{feature}: verweigert trotz Zustimmung. Das Konto braucht die GDAP-Rollen {value}; Global Reader öffnet Berichte einzelner Benutzer nicht.</translation>
  </message>
  <message>
   <source>{feature}: {effect}, because {name} is not consented.</source>
   <translation>{feature}: {effect}, weil {name} nicht zugestimmt ist.</translation>
  </message>
  <message>
   <source>{fields} released: the field rules apply again.</source>
   <translation>{fields} freigegeben: Die Feldregeln gelten wieder.</translation>
  </message>
  <message>
   <source>{figures} go, with matches and links. Organizations and contacts stay; this cannot be undone.</source>
   <translation>{figures} gehen, mit Zuordnungen und Verknüpfungen. Organisationen und Kontakte bleiben; dies lässt sich nicht rückgängig machen.</translation>
  </message>
  <message>
   <source>{figures} stay, with every match and link. A later connection to the same tenants takes over.</source>
   <translation>{figures} bleiben, mit jeder Zuordnung und Verknüpfung. Eine spätere Verbindung zu denselben Tenants übernimmt sie.</translation>
  </message>
  <message>
   <source>{file} has version {version}; this o365desk knows {schema_version} as the newest. The file was not changed.</source>
   <translation>{file} hat Version {version}; dieses o365desk kennt {schema_version} als neueste. Die Datei wurde nicht geändert.</translation>
  </message>
  <message>
   <source>{file} is a database of something else. It was not changed.</source>
   <translation>{file} ist eine Datenbank von etwas anderem. Sie wurde nicht geändert.</translation>
  </message>
  <message>
   <source>{file} is in use. Nothing was changed.</source>
   <translation>{file} ist in Gebrauch. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{file} is unchanged: {getattr}.</source>
   <translation>{file} ist unverändert: {getattr}.</translation>
  </message>
  <message>
   <source>{file}: {error}. It was left as it is.</source>
   <translation>{file}: {error}. Sie wurde gelassen, wie sie ist.</translation>
  </message>
  <message>
   <source>{findings} of {total}</source>
   <translation>{findings} von {total}</translation>
  </message>
  <message>
   <source>{first_name} is not {second_name}{where}.</source>
   <translation>{first_name} ist nicht {second_name}{where}.</translation>
  </message>
  <message>
   <source>{folder} belongs to {known}; {wanted} was asked for. Nothing was changed.</source>
   <translation>{folder} gehört zu {known}; gefragt war {wanted}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{folder} belongs to {remembered}. Nothing was changed.</source>
   <translation>{folder} gehört zu {remembered}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{format_time} ({format_age} old)</source>
   <translation>{format_time} ({format_age} alt)</translation>
  </message>
  <message>
   <source>{format_time} by {actor_text}</source>
   <translation>{format_time} von {actor_text}</translation>
  </message>
  <message>
   <source>{format_time}, {format_age} old</source>
   <translation>{format_time}, {format_age} alt</translation>
  </message>
  <message>
   <source>{found} in {tenants}</source>
   <translation>{found} in {tenants}</translation>
  </message>
  <message>
   <source>{found} of the facts that technicians taught had nothing to be about; removed.</source>
   <translation>{found} der von Technikern gelehrten Tatsachen handelten von nichts; entfernt.</translation>
  </message>
  <message>
   <source>{found} tenants are named "{text}".</source>
   <translation>{found} Tenants heißen "{text}".</translation>
  </message>
  <message>
   <source>{fresh}: {problem}. Nothing was changed.</source>
   <translation>{fresh}: {problem}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{function} in its name is a function.</source>
   <translation>{function} im Namen ist eine Funktion.</translation>
  </message>
  <message>
   <source>{gone} gone</source>
   <translation>{gone} ausgeschieden</translation>
  </message>
  <message>
   <source>{groups} chosen</source>
   <translation>{groups} gewählt</translation>
  </message>
  <message>
   <source>{groups} settled.</source>
   <translation>{groups} erledigt.</translation>
  </message>
  <message>
   <source>{held} tenants are held</source>
   <translation>{held} Tenants sind angehalten</translation>
  </message>
  <message>
   <source>{host} answered with something else than Microsoft Graph sends (cut off, damaged, or a page of the network or a proxy). Nothing of it was stored; what was read before is kept.</source>
   <translation>{host} hat etwas anderes geantwortet, als Microsoft Graph sendet (abgeschnitten, beschädigt, oder eine Seite des Netzes oder eines Proxys). Nichts davon wurde gespeichert; zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>{host} cannot be reached.</source>
   <translation>{host} ist nicht zu erreichen.</translation>
  </message>
  <message>
   <source>{host} stopped answering.</source>
   <translation>{host} antwortet nicht mehr.</translation>
  </message>
  <message>
   <source>{kind}: {created} created, {updated} updated, {unchanged} unchanged.</source>
   <translation>{kind}: {created} angelegt, {updated} aktualisiert, {unchanged} unverändert.</translation>
  </message>
  <message>
   <source>{labels} is mapped twice.</source>
   <translation>{labels} ist zweimal zugeordnet.</translation>
  </message>
  <message>
   <source>{label} (required)</source>
   <translation>{label} (erforderlich)</translation>
  </message>
  <message>
   <source>{label} of {value}</source>
   <translation>{label} von {value}</translation>
  </message>
  <message>
   <source>{label} phone</source>
   <translation>Telefon ({label})</translation>
  </message>
  <message>
   <source>{label}, Office 365</source>
   <translation>{label}, Office 365</translation>
  </message>
  <message>
   <source>{label}, documented</source>
   <translation>{label}, dokumentiert</translation>
  </message>
  <message>
   <source>{label}: from {value} to {after}</source>
   <translation>{label}: von {value} nach {after}</translation>
  </message>
  <message>
   <source>{label}: {value} stays, {sentences}</source>
   <translation>{label}: {value} bleibt, {sentences}</translation>
  </message>
  <message>
   <source>{limit} Stopped {format_ago}. Nothing was changed.</source>
   <translation>{limit} Angehalten {format_ago}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{local} is an address nobody reads.</source>
   <translation>{local} ist eine Adresse, die niemand liest.</translation>
  </message>
  <message>
   <source>{local} is an administrative account.</source>
   <translation>{local} ist ein Administratorkonto.</translation>
  </message>
  <message>
   <source>{local} is marked as a service account.</source>
   <translation>{local} ist als Dienstkonto gekennzeichnet.</translation>
  </message>
  <message>
   <source>{login} did not answer as Microsoft's sign-in service does; a sign-in page of the network or a proxy may have answered instead. What was read before is kept.</source>
   <translation>{login} hat nicht wie Microsofts Anmeldedienst geantwortet; vielleicht antwortete eine Anmeldeseite des Netzes oder eines Proxys. Zuvor Gelesenes bleibt erhalten.</translation>
  </message>
  <message>
   <source>{machine} in its name is no person.</source>
   <translation>{machine} im Namen ist keine Person.</translation>
  </message>
  <message>
   <source>{main} is an e-mail address of the contact.</source>
   <translation>{main} ist eine E-Mail-Adresse des Kontakts.</translation>
  </message>
  <message>
   <source>{many} may be listed again.</source>
   <translation>{many} dürfen wieder aufgeführt werden.</translation>
  </message>
  <message>
   <source>{message}. Ctrl+Z brings it back.</source>
   <translation>{message}. Strg+Z bringt es zurück.</translation>
  </message>
  <message>
   <source>{message}. Ctrl+Z undoes it.</source>
   <translation>{message}. Strg+Z macht es rückgängig.</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} min</translation>
  </message>
  <message>
   <source>{min} may have been handed on: {unlike}{unlike_2}</source>
   <translation>{min} wurde vielleicht weitergegeben: {unlike}{unlike_2}</translation>
  </message>
  <message>
   <source>{model} of {model_2}</source>
   <translation>{model} von {model_2}</translation>
  </message>
  <message>
   <source>{more} more tenant{value} had trouble.</source>
   <translation>{more} weitere Tenants hatten Schwierigkeiten{value}.</translation>
  </message>
  <message>
   <source>{more}Down goes to the list, Space ticks, Enter applies.</source>
   <translation>{more}Unten geht zur Liste, Leertaste hakt an, Eingabe wendet an.</translation>
  </message>
  <message>
   <source>{named} is {state}: {problem}. Nothing was changed.</source>
   <translation>{named} ist {state}: {problem}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{named} users have the name of {name}: choose one.</source>
   <translation>{named} Benutzer heißen wie {name}: Wählen Sie einen.</translation>
  </message>
  <message>
   <source>{namesakes} organizations have this name.</source>
   <translation>{namesakes} Organisationen haben diesen Namen.</translation>
  </message>
  <message>
   <source>{names} is not {names_2}</source>
   <translation>{names} ist nicht {names_2}</translation>
  </message>
  <message>
   <source>{names} may as well be {names_2}.</source>
   <translation>{names} könnte ebenso {names_2} sein.</translation>
  </message>
  <message>
   <source>{names} resembles {organization_name} ({score} %).</source>
   <translation>{names} ähnelt {organization_name} ({score} %).</translation>
  </message>
  <message>
   <source>{names} was merged into {names_2}.</source>
   <translation>{names} wurde mit {names_2} zusammengeführt.</translation>
  </message>
  <message>
   <source>{name} and {name_2} fit about equally well.</source>
   <translation>{name} und {name_2} passen etwa gleich gut.</translation>
  </message>
  <message>
   <source>{name} cannot be read as text.</source>
   <translation>{name} lässt sich nicht als Text lesen.</translation>
  </message>
  <message>
   <source>{name} cannot be read at line {line}.</source>
   <translation>{name} kann in Zeile {line} nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{name} cannot be read.</source>
   <translation>{name} kann nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{name} cannot be removed.</source>
   <translation>{name} kann nicht entfernt werden.</translation>
  </message>
  <message>
   <source>{name} cannot be used like this.</source>
   <translation>{name} ist so nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>{name} cannot be written.</source>
   <translation>{name} kann nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>{name} failed ({name__}); it may be locked. Nothing was overwritten.</source>
   <translation>{name} schlug fehl ({name__}); vielleicht gesperrt. Nichts wurde überschrieben.</translation>
  </message>
  <message>
   <source>{name} has a line that is too long.</source>
   <translation>{name} hat eine zu lange Zeile.</translation>
  </message>
  <message>
   <source>{name} has another suggestion by now; look at it again.</source>
   <translation>{name} hat inzwischen einen anderen Vorschlag; sehen Sie noch einmal nach.</translation>
  </message>
  <message>
   <source>{name} has left; the contact stays</source>
   <translation>{name} ist ausgeschieden; der Kontakt bleibt</translation>
  </message>
  <message>
   <source>{name} has left; {contact} stays</source>
   <translation>{name} ist ausgeschieden; {contact} bleibt</translation>
  </message>
  <message>
   <source>{name} has no headings.</source>
   <translation>{name} hat keine Überschriften.</translation>
  </message>
  <message>
   <source>{name} has no suggestion.</source>
   <translation>{name} hat keinen Vorschlag.</translation>
  </message>
  <message>
   <source>{name} has no tenant {missing}.</source>
   <translation>{name} hat keinen Tenant {missing}.</translation>
  </message>
  <message>
   <source>{name} has not left, or had no contact.</source>
   <translation>{name} ist nicht ausgeschieden oder hatte keinen Kontakt.</translation>
  </message>
  <message>
   <source>{name} has too many columns.</source>
   <translation>{name} hat zu viele Spalten.</translation>
  </message>
  <message>
   <source>{name} is a contact of another organization than the one {name_2} is matched to.</source>
   <translation>{name} ist ein Kontakt einer anderen Organisation als der, der {name_2} zugeordnet ist.</translation>
  </message>
  <message>
   <source>{name} is disconnected. {kept} Remove the app registration in the Microsoft Entra admin center too (application ID {application_id}).</source>
   <translation>{name} ist getrennt. {kept} Entfernen Sie auch die App-Registrierung im Microsoft Entra Admin Center (Anwendungs-ID {application_id}).</translation>
  </message>
  <message>
   <source>{name} is held: a conflict</source>
   <translation>{name} ist angehalten: ein Konflikt</translation>
  </message>
  <message>
   <source>{name} is held: a possible duplicate</source>
   <translation>{name} ist angehalten: eine mögliche Dublette</translation>
  </message>
  <message>
   <source>{name} is ignored already.</source>
   <translation>{name} ist schon ignoriert.</translation>
  </message>
  <message>
   <source>{name} is linked already; revert the link first.</source>
   <translation>{name} ist schon verknüpft; setzen Sie zuerst die Verknüpfung zurück.</translation>
  </message>
  <message>
   <source>{name} is linked to {name_2} already.</source>
   <translation>{name} ist schon mit {name_2} verknüpft.</translation>
  </message>
  <message>
   <source>{name} is linked to {user_principal_name} already; revert that link first.</source>
   <translation>{name} ist schon mit {user_principal_name} verknüpft; setzen Sie zuerst diese Verknüpfung zurück.</translation>
  </message>
  <message>
   <source>{name} is matched to {organization_name}; revert or change the match instead.</source>
   <translation>{name} ist {organization_name} zugeordnet; setzen Sie stattdessen die Zuordnung zurück oder ändern Sie sie.</translation>
  </message>
  <message>
   <source>{name} is matched to {target} already.</source>
   <translation>{name} ist schon {target} zugeordnet.</translation>
  </message>
  <message>
   <source>{name} is not a CSV file.</source>
   <translation>{name} ist keine CSV-Datei.</translation>
  </message>
  <message>
   <source>{name} is not a PEM file.</source>
   <translation>{name} ist keine PEM-Datei.</translation>
  </message>
  <message>
   <source>{name} is not due.</source>
   <translation>{name} ist nicht fällig.</translation>
  </message>
  <message>
   <source>{name} is not in its tenant any more ({presence}).</source>
   <translation>{name} ist nicht mehr in seinem Tenant ({presence}).</translation>
  </message>
  <message>
   <source>{name} is not linked.</source>
   <translation>{name} ist nicht verknüpft.</translation>
  </message>
  <message>
   <source>{name} is not matched.</source>
   <translation>{name} ist nicht zugeordnet.</translation>
  </message>
  <message>
   <source>{name} is out of scope</source>
   <translation>{name} ist außerhalb des Bereichs</translation>
  </message>
  <message>
   <source>{name} is passed over.</source>
   <translation>{name} wird übergangen.</translation>
  </message>
  <message>
   <source>{name} is probably {organization_name} ({score} %): {reasons} Match to it, or confirm that a new organization is wanted.</source>
   <translation>{name} ist wahrscheinlich {organization_name} ({score} %): {reasons} Ordnen Sie zu, oder bestätigen Sie, dass eine neue Organisation gewünscht ist.</translation>
  </message>
  <message>
   <source>{name} is reported as deleted and is not among the deleted users.</source>
   <translation>{name} ist als gelöscht gemeldet und nicht unter den gelöschten Benutzern.</translation>
  </message>
  <message>
   <source>{name} is synced as soon as the sync of {busy} has ended.</source>
   <translation>{name} wird synchronisiert, sobald die Synchronisierung von {busy} geendet hat.</translation>
  </message>
  <message>
   <source>{name} is synced as soon as the sync under way has ended.</source>
   <translation>{name} wird synchronisiert, sobald die laufende Synchronisierung geendet hat.</translation>
  </message>
  <message>
   <source>{name} is too large.</source>
   <translation>{name} ist zu groß.</translation>
  </message>
  <message>
   <source>{name} is too long for a certificate.</source>
   <translation>{name} ist zu lang für ein Zertifikat.</translation>
  </message>
  <message>
   <source>{name} is {departure} already.</source>
   <translation>{name} ist schon {departure}.</translation>
  </message>
  <message>
   <source>{name} lacks the column {missing}.</source>
   <translation>{name} fehlt die Spalte {missing}.</translation>
  </message>
  <message>
   <source>{name} returned something else for '{service}'. Nothing was overwritten.</source>
   <translation>{name} gab etwas anderes für '{service}' zurück. Nichts wurde überschrieben.</translation>
  </message>
  <message>
   <source>{name} took it but did not give it back. No secret was stored.</source>
   <translation>{name} nahm es an, gab es aber nicht zurück. Kein Geheimnis wurde gespeichert.</translation>
  </message>
  <message>
   <source>{name} was linked to {theirs} before it was deleted; this is a new user of that name.</source>
   <translation>{name} war mit {theirs} verknüpft, bevor er gelöscht wurde; dies ist ein neuer Benutzer dieses Namens.</translation>
  </message>
  <message>
   <source>{name} was linked to {theirs}, which is deleted; this may be the same person's new account.</source>
   <translation>{name} war mit {theirs} verknüpft, der gelöscht ist; dies könnte das neue Konto derselben Person sein.</translation>
  </message>
  <message>
   <source>{name} was not changed.</source>
   <translation>{name} wurde nicht geändert.</translation>
  </message>
  <message>
   <source>{name} was not imported: {errors} of {rows} rows have errors.</source>
   <translation>{name} wurde nicht importiert: {errors} von {rows} Zeilen haben Fehler.</translation>
  </message>
  <message>
   <source>{name} was not merged.</source>
   <translation>{name} wurde nicht zusammengeführt.</translation>
  </message>
  <message>
   <source>{name} was not removed.</source>
   <translation>{name} wurde nicht entfernt.</translation>
  </message>
  <message>
   <source>{name}, line {line}: the {columns} {fault}.</source>
   <translation>{name}, Zeile {line}: {columns} {fault}.</translation>
  </message>
  <message>
   <source>{name}, of {tenant_name}{state}</source>
   <translation>{name}, von {tenant_name}{state}</translation>
  </message>
  <message>
   <source>{name}: Another connection reads this tenant already; it is left to that one.</source>
   <translation>{name}: Eine andere Verbindung liest diesen Tenant schon; er bleibt dieser überlassen.</translation>
  </message>
  <message>
   <source>{name}: Listed for the first time.</source>
   <translation>{name}: Zum ersten Mal aufgeführt.</translation>
  </message>
  <message>
   <source>{name}: No longer among the partner's customers; what was read is kept.</source>
   <translation>{name}: Nicht mehr unter den Kunden des Partners; das Gelesene bleibt erhalten.</translation>
  </message>
  <message>
   <source>{name}: another tenant answered.</source>
   <translation>{name}: Ein anderer Tenant hat geantwortet.</translation>
  </message>
  <message>
   <source>{name}: held since {held_at} UTC, tried again at {again} UTC or when you sync it yourself.</source>
   <translation>{name}: angehalten seit {held_at} UTC, neuer Versuch um {again} UTC oder wenn Sie ihn selbst synchronisieren.</translation>
  </message>
  <message>
   <source>{name}: it is not certain who was deleted.</source>
   <translation>{name}: Es ist nicht sicher, wer gelöscht wurde.</translation>
  </message>
  <message>
   <source>{name}: its tenant {name_2} is not matched to an organization yet.</source>
   <translation>{name}: Sein Tenant {name_2} ist noch keiner Organisation zugeordnet.</translation>
  </message>
  <message>
   <source>{name}: matches, links and synced data stay</source>
   <translation>{name}: Zuordnungen, Verknüpfungen und synchronisierte Daten bleiben</translation>
  </message>
  <message>
   <source>{name}: {contact_name} and {other} fit equally well; choose with Link To.</source>
   <translation>{name}: {contact_name} und {other} passen gleich gut; wählen Sie mit "Verknüpfen mit".</translation>
  </message>
  <message>
   <source>{name}: {contact_name} is the suggestion of another chosen user as well.</source>
   <translation>{name}: {contact_name} ist auch der Vorschlag eines anderen gewählten Benutzers.</translation>
  </message>
  <message>
   <source>{new} new</source>
   <translation>{new} neu</translation>
  </message>
  <message numerus="yes">
   <source>{n} Matches</source>
   <extracomment>for one: {n} Match</extracomment>
   <translation>
    <numerusform>{n} Zuordnung</numerusform>
    <numerusform>{n} Zuordnungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} Tenants</source>
   <extracomment>for one: {n} Tenant</extracomment>
   <translation>
    <numerusform>{n} Tenant</numerusform>
    <numerusform>{n} Tenants</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} applied plans undone.</source>
   <extracomment>for one: {n} applied plan undone.</extracomment>
   <translation>
    <numerusform>{n} angewendeter Plan rückgängig gemacht.</numerusform>
    <numerusform>{n} angewendete Pläne rückgängig gemacht.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} backups</source>
   <extracomment>for one: {n} backup</extracomment>
   <translation>
    <numerusform>{n} Sicherung</numerusform>
    <numerusform>{n} Sicherungen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} changed</source>
   <translation>{n} geändert</translation>
  </message>
  <message numerus="yes">
   <source>{n} changes</source>
   <extracomment>for one: {n} change</extracomment>
   <translation>
    <numerusform>{n} Änderung</numerusform>
    <numerusform>{n} Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} conflicts</source>
   <extracomment>for one: {n} conflict</extracomment>
   <translation>
    <numerusform>{n} Konflikt</numerusform>
    <numerusform>{n} Konflikte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} conflicts to decide</source>
   <extracomment>for one: {n} conflict to decide</extracomment>
   <translation>
    <numerusform>{n} Konflikt zu entscheiden</numerusform>
    <numerusform>{n} Konflikte zu entscheiden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} connections</source>
   <extracomment>for one: {n} connection</extracomment>
   <translation>
    <numerusform>{n} Verbindung</numerusform>
    <numerusform>{n} Verbindungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts</source>
   <extracomment>for one: {n} contact</extracomment>
   <translation>
    <numerusform>{n} Kontakt</numerusform>
    <numerusform>{n} Kontakte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts created</source>
   <extracomment>for one: {n} contact created</extracomment>
   <translation>
    <numerusform>{n} Kontakt angelegt</numerusform>
    <numerusform>{n} Kontakte angelegt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts held for review</source>
   <extracomment>for one: {n} contact held for review</extracomment>
   <translation>
    <numerusform>{n} Kontakt zur Prüfung angehalten</numerusform>
    <numerusform>{n} Kontakte zur Prüfung angehalten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts linked</source>
   <extracomment>for one: {n} contact linked</extracomment>
   <translation>
    <numerusform>{n} Kontakt verknüpft</numerusform>
    <numerusform>{n} Kontakte verknüpft</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} contacts move.</source>
   <translation>{n} Kontakte ziehen um.</translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts pinned: syncs and plans leave them as documented.</source>
   <extracomment>for one: {n} contact pinned: syncs and plans leave it as documented.</extracomment>
   <translation>
    <numerusform>{n} Kontakt angeheftet: Synchronisierungen und Pläne lassen ihn, wie er dokumentiert ist.</numerusform>
    <numerusform>{n} Kontakte angeheftet: Synchronisierungen und Pläne lassen sie, wie sie dokumentiert sind.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} contacts unpinned.</source>
   <extracomment>for one: {n} contact unpinned.</extracomment>
   <translation>
    <numerusform>{n} Kontakt gelöst.</numerusform>
    <numerusform>{n} Kontakte gelöst.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} decisions</source>
   <extracomment>for one: {n} decision</extracomment>
   <translation>
    <numerusform>{n} Entscheidung</numerusform>
    <numerusform>{n} Entscheidungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} decisions and changes</source>
   <extracomment>for one: {n} decision or change</extracomment>
   <translation>
    <numerusform>{n} Entscheidung oder Änderung</numerusform>
    <numerusform>{n} Entscheidungen und Änderungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} errors</source>
   <extracomment>for one: {n} error</extracomment>
   <translation>
    <numerusform>{n} Fehler</numerusform>
    <numerusform>{n} Fehler</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} facts</source>
   <extracomment>for one: {n} fact</extracomment>
   <translation>
    <numerusform>{n} Tatsache</numerusform>
    <numerusform>{n} Tatsachen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} fields</source>
   <extracomment>for one: {n} field</extracomment>
   <translation>
    <numerusform>{n} Feld</numerusform>
    <numerusform>{n} Felder</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} files</source>
   <extracomment>for one: {n} file</extracomment>
   <translation>
    <numerusform>{n} Datei</numerusform>
    <numerusform>{n} Dateien</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} gone</source>
   <translation>{n} verschwunden</translation>
  </message>
  <message numerus="yes">
   <source>{n} groups</source>
   <extracomment>for one: {n} group</extracomment>
   <translation>
    <numerusform>{n} Gruppe</numerusform>
    <numerusform>{n} Gruppen</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} locations move.</source>
   <translation>{n} Standorte ziehen um.</translation>
  </message>
  <message>
   <source>{n} new</source>
   <translation>{n} neu</translation>
  </message>
  <message numerus="yes">
   <source>{n} new contacts</source>
   <extracomment>for one: {n} new contact</extracomment>
   <translation>
    <numerusform>{n} neuer Kontakt</numerusform>
    <numerusform>{n} neue Kontakte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} organizations</source>
   <extracomment>for one: {n} organization</extracomment>
   <translation>
    <numerusform>{n} Organisation</numerusform>
    <numerusform>{n} Organisationen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} organizations cannot be applied yet; the list marks them.</source>
   <extracomment>for one: {n} organization cannot be applied yet; the list marks it.</extracomment>
   <translation>
    <numerusform>{n} Organisation kann noch nicht angewendet werden; die Liste kennzeichnet sie.</numerusform>
    <numerusform>{n} Organisationen können noch nicht angewendet werden; die Liste kennzeichnet sie.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} points ahead of {name} ({score} %).</source>
   <extracomment>for one: {n} point ahead of {name} ({score} %).</extracomment>
   <translation>
    <numerusform>{n} Punkt vor {name} ({score} %).</numerusform>
    <numerusform>{n} Punkte vor {name} ({score} %).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} points behind {name} ({score} %).</source>
   <extracomment>for one: {n} point behind {name} ({score} %).</extracomment>
   <translation>
    <numerusform>{n} Punkt hinter {name} ({score} %).</numerusform>
    <numerusform>{n} Punkte hinter {name} ({score} %).</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} possible duplicates</source>
   <extracomment>for one: {n} possible duplicate</extracomment>
   <translation>
    <numerusform>{n} mögliche Dublette</numerusform>
    <numerusform>{n} mögliche Dubletten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} records</source>
   <extracomment>for one: {n} record</extracomment>
   <translation>
    <numerusform>{n} Datensatz</numerusform>
    <numerusform>{n} Datensätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} rows</source>
   <extracomment>for one: {n} row</extracomment>
   <translation>
    <numerusform>{n} Zeile</numerusform>
    <numerusform>{n} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} runs</source>
   <extracomment>for one: {n} run</extracomment>
   <translation>
    <numerusform>{n} Lauf</numerusform>
    <numerusform>{n} Läufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} seats</source>
   <extracomment>for one: {n} seat</extracomment>
   <translation>
    <numerusform>{n} Platz</numerusform>
    <numerusform>{n} Plätze</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} tenants</source>
   <extracomment>for one: {n} tenant</extracomment>
   <translation>
    <numerusform>{n} Tenant</numerusform>
    <numerusform>{n} Tenants</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} tenants are matched to it.</source>
   <translation>{n} Tenants sind ihr zugeordnet.</translation>
  </message>
  <message numerus="yes">
   <source>{n} tenants matched</source>
   <extracomment>for one: {n} tenant matched</extracomment>
   <translation>
    <numerusform>{n} Tenant zugeordnet</numerusform>
    <numerusform>{n} Tenants zugeordnet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} users</source>
   <extracomment>for one: {n} user</extracomment>
   <translation>
    <numerusform>{n} Benutzer</numerusform>
    <numerusform>{n} Benutzer</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} users read</source>
   <extracomment>for one: {n} user read</extracomment>
   <translation>
    <numerusform>{n} Benutzer gelesen</numerusform>
    <numerusform>{n} Benutzer gelesen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} values</source>
   <extracomment>for one: {n} value</extracomment>
   <translation>
    <numerusform>{n} Wert</numerusform>
    <numerusform>{n} Werte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{n} values differ.</source>
   <extracomment>for one: One value differs.</extracomment>
   <translation>
    <numerusform>Ein Wert unterscheidet sich.</numerusform>
    <numerusform>{n} Werte unterscheiden sich.</numerusform>
   </translation>
  </message>
  <message>
   <source>{n} websites are added.</source>
   <translation>{n} Websites kommen hinzu.</translation>
  </message>
  <message>
   <source>{office_source}, read {at}</source>
   <translation>{office_source}, gelesen {at}</translation>
  </message>
  <message>
   <source>{organization_name} is near: {score} %.</source>
   <translation>{organization_name} ist nahe: {score} %.</translation>
  </message>
  <message>
   <source>{origin}, changed {source}</source>
   <translation>{origin}, geändert {source}</translation>
  </message>
  <message>
   <source>{others} for an answer too. Nothing was changed.</source>
   <translation>{others} auch um eine Antwort. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{path} cannot be read; it was kept as {name}. Connections, matches and contacts are not touched.</source>
   <translation>{path} kann nicht gelesen werden; es wurde als {name} aufbewahrt. Verbindungen, Zuordnungen und Kontakte sind unberührt.</translation>
  </message>
  <message>
   <source>{path} does not hold what was written.</source>
   <translation>{path} enthält nicht, was geschrieben wurde.</translation>
  </message>
  <message>
   <source>{path} has format {version}, this o365desk knows {format_version}. It was left as it is.</source>
   <translation>{path} hat das Format {version}, dieses o365desk kennt {format_version}. Es wurde gelassen, wie es ist.</translation>
  </message>
  <message>
   <source>{path} has the mode {stat}. It was not used.</source>
   <translation>{path} hat den Modus {stat}. Sie wurde nicht benutzt.</translation>
  </message>
  <message>
   <source>{path} should hold 64 hexadecimal digits. It was left as it is.</source>
   <translation>{path} sollte 64 Hexadezimalziffern enthalten. Sie wurde gelassen, wie sie ist.</translation>
  </message>
  <message>
   <source>{path}: {value}. A file that was there before is untouched.</source>
   <translation>{path}: {value}. Eine Datei, die zuvor da war, ist unberührt.</translation>
  </message>
  <message>
   <source>{path}: {value}. No secret was stored or changed.</source>
   <translation>{path}: {value}. Kein Geheimnis wurde gespeichert oder geändert.</translation>
  </message>
  <message>
   <source>{path}: {value}. What it held is kept.</source>
   <translation>{path}: {value}. Was es enthielt, bleibt erhalten.</translation>
  </message>
  <message>
   <source>{pending} tenants and organizations are not indexed yet…</source>
   <translation>{pending} Tenants und Organisationen sind noch nicht im Index…</translation>
  </message>
  <message>
   <source>{place}  Accept (A) links this one</source>
   <translation>{place}  Annehmen (A) verknüpft diesen</translation>
  </message>
  <message>
   <source>{place}  press {place}</source>
   <translation>{place}  drücken Sie {place}</translation>
  </message>
  <message>
   <source>{plain} contacts are named {name}: choose one.</source>
   <translation>{plain} Kontakte heißen {name}: Wählen Sie einen.</translation>
  </message>
  <message>
   <source>{product}, {seats} seats</source>
   <translation>{product}, {seats} Plätze</translation>
  </message>
  <message>
   <source>{profile}: {error}. The database that was there is kept.</source>
   <translation>{profile}: {error}. Die Datenbank, die da war, bleibt erhalten.</translation>
  </message>
  <message>
   <source>{read} users</source>
   <translation>{read} Benutzer</translation>
  </message>
  <message>
   <source>{repeats} more since; see the log.</source>
   <translation>{repeats} weitere seither; siehe Protokoll.</translation>
  </message>
  <message>
   <source>{reporter} has no Entra ID P1 or P2.</source>
   <translation>{reporter} hat kein Entra ID P1 oder P2.</translation>
  </message>
  <message>
   <source>{reporter} refused: mailbox types.</source>
   <translation>{reporter} verweigerte: Postfacharten.</translation>
  </message>
  <message>
   <source>{reporter}: absent users were not judged.</source>
   <translation>{reporter}: Über fehlende Benutzer wurde nicht geurteilt.</translation>
  </message>
  <message>
   <source>{rest} older ones</source>
   <translation>{rest} ältere</translation>
  </message>
  <message>
   <source>{rows} no longer refer to a {name} that is gone.</source>
   <translation>{rows} verweisen nicht mehr auf ein {name}, das verschwunden ist.</translation>
  </message>
  <message>
   <source>{rows} of a {name} that is gone were removed.</source>
   <translation>{rows} eines {name}, das verschwunden ist, wurden entfernt.</translation>
  </message>
  <message>
   <source>{rows} of {key} exported to {path}</source>
   <translation>{rows} von {key} nach {path} exportiert</translation>
  </message>
  <message>
   <source>{rows} read ({encoding}): {good} can be imported</source>
   <translation>{rows} gelesen ({encoding}): {good} können importiert werden</translation>
  </message>
  <message>
   <source>{row} is linked to it.</source>
   <translation>{row} ist damit verknüpft.</translation>
  </message>
  <message>
   <source>{said} Ctrl+Z undoes it.</source>
   <translation>{said} Strg+Z macht es rückgängig.</translation>
  </message>
  <message>
   <source>{said} Ctrl+Z undoes the last.</source>
   <translation>{said} Strg+Z macht das letzte rückgängig.</translation>
  </message>
  <message>
   <source>{said}; {doubtful} doubtful left out.</source>
   <translation>{said}; {doubtful} zweifelhafte ausgelassen.</translation>
  </message>
  <message>
   <source>{score} %: {how_sure} the same</source>
   <translation>{score} %: {how_sure} dasselbe</translation>
  </message>
  <message>
   <source>{setting} is not understood.</source>
   <translation>{setting} wird nicht verstanden.</translation>
  </message>
  <message>
   <source>{share} of what it may hold before it cannot send</source>
   <translation>{share} dessen, was es fassen darf, bevor es nicht mehr senden kann</translation>
  </message>
  <message>
   <source>{short_name} is the short name of {name}.</source>
   <translation>{short_name} ist der Kurzname von {name}.</translation>
  </message>
  <message>
   <source>{source}, read {age}</source>
   <translation>{source}, gelesen {age}</translation>
  </message>
  <message>
   <source>{status} (trial)</source>
   <translation>{status} (Test)</translation>
  </message>
  <message>
   <source>{strerror}. Nothing was read.</source>
   <translation>{strerror}. Es wurde nichts gelesen.</translation>
  </message>
  <message>
   <source>{subject} belongs to {other}.</source>
   <translation>{subject} gehört zu {other}.</translation>
  </message>
  <message>
   <source>{taken} is matched to it already.</source>
   <translation>{taken} ist ihr schon zugeordnet.</translation>
  </message>
  <message>
   <source>{target}: {error}. Older backups are untouched.</source>
   <translation>{target}: {error}. Ältere Sicherungen sind unberührt.</translation>
  </message>
  <message>
   <source>{tenant_name}, read {format_ago}{how}</source>
   <translation>{tenant_name}, gelesen {format_ago}{how}</translation>
  </message>
  <message>
   <source>{tenant_name}: the list of users came back empty; {total} users were known.</source>
   <translation>{tenant_name}: Die Liste der Benutzer kam leer zurück; {total} Benutzer waren bekannt.</translation>
  </message>
  <message>
   <source>{tenant_name}: {count} of {total} linked contacts would be marked as left.</source>
   <translation>{tenant_name}: {count} von {total} verknüpften Kontakten würden als ausgeschieden markiert.</translation>
  </message>
  <message>
   <source>{tenants_unmatched} unmatched</source>
   <translation>{tenants_unmatched} nicht zugeordnet</translation>
  </message>
  <message>
   <source>{tenants} and {users} in scope</source>
   <translation>{tenants} und {users} im Bereich</translation>
  </message>
  <message>
   <source>{tenants} chosen</source>
   <translation>{tenants} gewählt</translation>
  </message>
  <message>
   <source>{tenants} is not {organization}</source>
   <translation>{tenants} ist nicht {organization}</translation>
  </message>
  <message>
   <source>{tenants} of {reports} cannot be read yet; see below.</source>
   <translation>{tenants} von {reports} können noch nicht gelesen werden; siehe unten.</translation>
  </message>
  <message>
   <source>{tenants} would be matched</source>
   <translation>{tenants} würden zugeordnet</translation>
  </message>
  <message>
   <source>{tenants}, {users} in matched tenants</source>
   <translation>{tenants}, {users} in zugeordneten Tenants</translation>
  </message>
  <message>
   <source>{tenants}: {seats} consumed</source>
   <translation>{tenants}: {seats} verbraucht</translation>
  </message>
  <message>
   <source>{tenants}; Matching says why.</source>
   <translation>{tenants}; "Zuordnung" sagt, warum.</translation>
  </message>
  <message>
   <source>{tenant} asks for a sign-in with MFA.</source>
   <translation>{tenant} verlangt eine Anmeldung mit MFA.</translation>
  </message>
  <message>
   <source>{tenant} has no Entra ID P1: {what} not available.</source>
   <translation>{tenant} hat kein Entra ID P1: {what} nicht verfügbar.</translation>
  </message>
  <message>
   <source>{tenant} has no licence for {what}.</source>
   <translation>{tenant} hat keine Lizenz für {what}.</translation>
  </message>
  <message>
   <source>{tenant} has not consented to the application.</source>
   <translation>{tenant} hat der Anwendung nicht zugestimmt.</translation>
  </message>
  <message>
   <source>{tenant} is not available.</source>
   <translation>{tenant} ist nicht verfügbar.</translation>
  </message>
  <message>
   <source>{tenant} is throttled by Microsoft.</source>
   <translation>{tenant} wird von Microsoft gedrosselt.</translation>
  </message>
  <message>
   <source>{tenant} lives in another Microsoft cloud.</source>
   <translation>{tenant} lebt in einer anderen Microsoft-Cloud.</translation>
  </message>
  <message>
   <source>{tenant} refused the access token.</source>
   <translation>{tenant} hat das Zugriffstoken abgelehnt.</translation>
  </message>
  <message>
   <source>{tenant} refused: {what}.</source>
   <translation>{tenant} verweigerte: {what}.</translation>
  </message>
  <message>
   <source>{tenant}: Microsoft could not answer for {what}.</source>
   <translation>{tenant}: Microsoft konnte zu {what} nicht antworten.</translation>
  </message>
  <message>
   <source>{tenant}: Microsoft did not find {what}.</source>
   <translation>{tenant}: Microsoft hat {what} nicht gefunden.</translation>
  </message>
  <message>
   <source>{tenant}: Microsoft did not understand the request for {what}.</source>
   <translation>{tenant}: Microsoft hat die Anfrage nach {what} nicht verstanden.</translation>
  </message>
  <message>
   <source>{tenant}: Microsoft does not offer {what} this way.</source>
   <translation>{tenant}: Microsoft bietet {what} so nicht an.</translation>
  </message>
  <message>
   <source>{tenant}: a link to {what} was refused.</source>
   <translation>{tenant}: Ein Link zu {what} wurde abgelehnt.</translation>
  </message>
  <message>
   <source>{tenant}: a suspicious link was not followed.</source>
   <translation>{tenant}: Einem verdächtigen Link wurde nicht gefolgt.</translation>
  </message>
  <message>
   <source>{tenant}: the answer for {what} was not a Graph answer.</source>
   <translation>{tenant}: Die Antwort zu {what} war keine Antwort von Graph.</translation>
  </message>
  <message>
   <source>{tenant}: the list of {what} does not end.</source>
   <translation>{tenant}: Die Liste {what} endet nicht.</translation>
  </message>
  <message>
   <source>{tenant}: the list of {what} must be read anew.</source>
   <translation>{tenant}: Die Liste {what} muss neu gelesen werden.</translation>
  </message>
  <message>
   <source>{tenant}: {what} could not be read.</source>
   <translation>{tenant}: {what} konnten nicht gelesen werden.</translation>
  </message>
  <message>
   <source>{text}
And {more} more.</source>
   <translation>{text}
Und {more} weitere.</translation>
  </message>
  <message>
   <source>{text} is a number that a spreadsheet cut short. Format its column as text and export.</source>
   <translation>{text} ist eine Zahl, die eine Tabellenkalkulation gekürzt hat. Formatieren Sie ihre Spalte als Text, und exportieren Sie noch einmal.</translation>
  </message>
  <message>
   <source>{tip}. Click to show only these</source>
   <translation>{tip}. Klicken Sie, um nur diese zu zeigen</translation>
  </message>
  <message>
   <source>{title}, filtered</source>
   <translation>{title}, gefiltert</translation>
  </message>
  <message>
   <source>{title}. They are not listed together again.</source>
   <translation>{title}. Sie werden nicht wieder zusammen aufgeführt.</translation>
  </message>
  <message>
   <source>{title}: choices</source>
   <translation>{title}: Auswahl</translation>
  </message>
  <message>
   <source>{title}: complete, {count} read.</source>
   <translation>{title}: vollständig, {count} gelesen.</translation>
  </message>
  <message>
   <source>{title}: complete, {what}.</source>
   <translation>{title}: vollständig, {what}.</translation>
  </message>
  <message>
   <source>{title}: failed.</source>
   <translation>{title}: fehlgeschlagen.</translation>
  </message>
  <message>
   <source>{title}: not available.</source>
   <translation>{title}: nicht verfügbar.</translation>
  </message>
  <message>
   <source>{title}: partial.</source>
   <translation>{title}: teilweise.</translation>
  </message>
  <message>
   <source>{title}: something went wrong inside o365desk.</source>
   <translation>{title}: In o365desk ging etwas schief.</translation>
  </message>
  <message>
   <source>{title}: something went wrong.</source>
   <translation>{title}: Etwas ging schief.</translation>
  </message>
  <message>
   <source>{unmatched} unmatched</source>
   <translation>{unmatched} nicht zugeordnet</translation>
  </message>
  <message>
   <source>{unused} of {active} seats</source>
   <translation>{unused} von {active} Plätzen</translation>
  </message>
  <message>
   <source>{used} of {bought}, {unused} unused</source>
   <translation>{used} von {bought}, {unused} ungenutzt</translation>
  </message>
  <message>
   <source>{users_added} users are listed for the first time.</source>
   <translation>{users_added} Benutzer sind zum ersten Mal aufgeführt.</translation>
  </message>
  <message>
   <source>{users} chosen</source>
   <translation>{users} gewählt</translation>
  </message>
  <message>
   <source>{users} linked</source>
   <translation>{users} verknüpft</translation>
  </message>
  <message>
   <source>{user} is not {value}</source>
   <translation>{user} ist nicht {value}</translation>
  </message>
  <message>
   <source>{values} taken over from Office 365. Ctrl+Z undoes it.</source>
   <translation>{values} aus Office 365 übernommen. Strg+Z macht es rückgängig.</translation>
  </message>
  <message>
   <source>{value} cannot be used like this.</source>
   <translation>{value} ist so nicht zu gebrauchen.</translation>
  </message>
  <message>
   <source>{value} h {value_2} min</source>
   <translation>{value} h {value_2} min</translation>
  </message>
  <message>
   <source>{value} has been writing {where} for too long; nothing was changed.</source>
   <translation>{value} schreibt schon zu lange in {where}; nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{value} holds no backup. Nothing was changed.</source>
   <translation>{value} enthält keine Sicherung. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{value} holds {passed} backups, none of them good. Nothing was changed.</source>
   <translation>{value} enthält {passed} Sicherungen, keine davon gut. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{value} is at it.</source>
   <translation>{value} ist dabei.</translation>
  </message>
  <message>
   <source>{value} is not an e-mail address.</source>
   <translation>{value} ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>{value} min {value_2} s</source>
   <translation>{value} min {value_2} s</translation>
  </message>
  <message>
   <source>{value} more tenants wait</source>
   <translation>{value} weitere Tenants warten</translation>
  </message>
  <message>
   <source>{value} records were merged into {names}.</source>
   <translation>{value} Datensätze wurden mit {names} zusammengeführt.</translation>
  </message>
  <message>
   <source>{value}. Nothing was written.</source>
   <translation>{value}. Nichts wurde geschrieben.</translation>
  </message>
  <message>
   <source>{were} linked to a contact that is gone; the next sync plans anew.</source>
   <translation>{were} mit einem Kontakt verknüpft, der verschwunden ist; die nächste Synchronisierung plant neu.</translation>
  </message>
  <message>
   <source>{were} matched to an organization that is gone; now unmatched.</source>
   <translation>{were} einer Organisation zugeordnet, die verschwunden ist; jetzt nicht zugeordnet.</translation>
  </message>
  <message>
   <source>{what}
From: {before}
To: {after}</source>
   <translation>{what}
Vorher: {before}
Nachher: {after}</translation>
  </message>
  <message>
   <source>{what} (undone)</source>
   <translation>{what} (zurückgenommen)</translation>
  </message>
  <message>
   <source>{what}: location and links of {tenant_name}</source>
   <translation>{what}: Standort und Verknüpfungen von {tenant_name}</translation>
  </message>
  <message>
   <source>{what}: {told} in {tenant_name}</source>
   <translation>{what}: {told} in {tenant_name}</translation>
  </message>
  <message>
   <source>{what}: {told} in {tenant_name} ({reasons})</source>
   <translation>{what}: {told} in {tenant_name} ({reasons})</translation>
  </message>
  <message>
   <source>{where} cannot be read ({cause}). The file was left as it is.</source>
   <translation>{where} kann nicht gelesen werden ({cause}). Die Datei wurde gelassen, wie sie ist.</translation>
  </message>
  <message>
   <source>{where} holds another profile. Nothing was changed.</source>
   <translation>{where} enthält ein anderes Profil. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{where} holds tables of something else. It was not changed.</source>
   <translation>{where} enthält Tabellen von etwas anderem. Sie wurde nicht geändert.</translation>
  </message>
  <message>
   <source>{where} is PostgreSQL {value} with the encoding {encoding}. Nothing was changed.</source>
   <translation>{where} ist PostgreSQL {value} mit der Zeichenkodierung {encoding}. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>{where} is read-only.</source>
   <translation>{where} ist schreibgeschützt.</translation>
  </message>
  <message>
   <source>{where} is unchanged: {getattr}.</source>
   <translation>{where} ist unverändert: {getattr}.</translation>
  </message>
  <message>
   <source>{whole} read so far</source>
   <translation>{whole} bisher gelesen</translation>
  </message>
  <message>
   <source>{who} is not {other}.</source>
   <translation>{who} ist nicht {other}.</translation>
  </message>
  <message>
   <source>{who}, run {run}</source>
   <translation>{who}, Lauf {run}</translation>
  </message>
  <message>
   <source>{words} changed since</source>
   <translation>{words}, seither geändert</translation>
  </message>
  <message>
   <source>{words} was left alone: {why}.</source>
   <translation>{words} blieb, wie es ist: {why}.</translation>
  </message>
  <message>
   <source>{words}. Click to change it</source>
   <translation>{words}. Klicken Sie, um ihn zu ändern</translation>
  </message>
  <message>
   <source>{word}, {points} points: {text}</source>
   <translation>{word}, {points} Punkte: {text}</translation>
  </message>
  <message>
   <source>“Contacts” is switched off in the sync options: only tenants and licences are read.</source>
   <translation>"Kontakte" ist in den Synchronisierungsoptionen ausgeschaltet: Nur Tenants und Lizenzen werden gelesen.</translation>
  </message>
  <message>
   <source>“{label}” is written together from the organization's name.</source>
   <translation>"{label}" ist der zusammengeschriebene Name der Organisation.</translation>
  </message>
  <message>
   <source>“{ours}” is in the tenant's name only, “{theirs}” in the organization's only.</source>
   <translation>"{ours}" ist nur im Namen des Tenants, "{theirs}" nur in dem der Organisation.</translation>
  </message>
  <message>
   <source>“{ours}” is in the tenant's name only.</source>
   <translation>"{ours}" ist nur im Namen des Tenants.</translation>
  </message>
  <message>
   <source>“{theirs}” is in the organization's name only.</source>
   <translation>"{theirs}" ist nur im Namen der Organisation.</translation>
  </message>
  <message>
   <source>… and {value} more of the same kind.</source>
   <translation>… und {value} weitere derselben Art.</translation>
  </message>
  <message>
   <source>↑ ↓ move   Enter open   {back}</source>
   <translation>↑ ↓ bewegen   Eingabe öffnen   {back}</translation>
  </message>
 </context>
</TS>
