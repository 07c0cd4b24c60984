#!/usr/bin/gjs
/*
 * A bare WebKitGTK browser for WebKitWebDriver: one view in a window without bars, so that any width works. Downloads go
 * to a folder without asking. Under automation `window.print()` prints nothing, so a page is printed when its title
 * says so: "print:NAME" writes NAME.pdf. Run by gjs, whose `imports` and `print` these are.
 */
/* global imports, ARGV, print */
imports.gi.versions.Gtk = '3.0';
imports.gi.versions.WebKit2 = '4.1';
const { Gtk, WebKit2 } = imports.gi;
const [home] = ARGV;
Gtk.init(null);
// Animations of its own widgets keep the driver waiting.
Gtk.Settings.get_default().gtk_enable_animations = false;

const context = new WebKit2.WebContext({
  // Kept in a folder: with storage in memory only, the console stays silent.
  website_data_manager: new WebKit2.WebsiteDataManager({
    base_data_directory: `${home}/data`,
    base_cache_directory: `${home}/cache`,
  }),
});
context.set_preferred_languages(['en-US']);
context.set_automation_allowed(true);
context.set_cache_model(WebKit2.CacheModel.WEB_BROWSER);
const settings = new WebKit2.Settings({
  enable_write_console_messages_to_stdout: true,
  enable_page_cache: true,
  enable_smooth_scrolling: false,
  javascript_can_open_windows_automatically: true,
});

function printPage(view) {
  const name = /^print:(\w+)$/.exec(view.title ?? '')?.[1];
  if (!name) return;
  const paper = new Gtk.PrintSettings();
  paper.set_printer('Print to File');
  paper.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, 'pdf');
  paper.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, `file://${home}/${name}.pdf`);
  const sheet = new Gtk.PageSetup();
  sheet.set_paper_size_and_default_margins(new Gtk.PaperSize('na_letter'));
  const operation = new WebKit2.PrintOperation({ web_view: view, print_settings: paper, page_setup: sheet });
  operation.connect('failed', (_, error) => print('PRINT FAILED', error.message));
  operation.print();
}

function open() {
  const view = new WebKit2.WebView({ web_context: context, settings, is_controlled_by_automation: true });
  const window = new Gtk.Window({ default_width: 1280, default_height: 900 });
  window.add(view);
  view.connect('notify::title', printPage);
  view.connect('close', () => window.destroy());
  view.connect('permission-request', (_, request) => {
    request.deny();
    return true;
  });
  window.show_all();
  return view;
}

context.connect('download-started', (_, download) => {
  download.connect('decide-destination', (_download, name) => {
    download.set_allow_overwrite(true);
    download.set_destination(`file://${home}/${name}`);
    return true;
  });
});
context.connect('automation-started', (_, session) => {
  for (const kind of ['', '::tab', '::window']) session.connect(`create-web-view${kind}`, open);
});
Gtk.main();
