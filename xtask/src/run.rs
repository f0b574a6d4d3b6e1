//! Running other programs, in the top folder and with nothing on their stdin.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::root;

/// A program with its arguments.
pub(crate) fn program<S: AsRef<OsStr>>(name: S, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command
        .args(args)
        .current_dir(root::root())
        .stdin(Stdio::null());
    command
}

/// Maven on the project in a folder.
pub(crate) fn maven(project: impl AsRef<Path>, goals: &[&str]) -> Command {
    let mut maven = program("mvn", &["-B", "-q", "-ntp", "-f"]);
    maven.arg(project.as_ref()).args(goals);
    // cargo puts its own folders there, and JNA would take a library of ours from them, before that of the jar
    for path in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
        maven.env_remove(path);
    }
    maven
}

/// The cargo that runs us.
pub(crate) fn cargo(args: &[&str]) -> Command {
    program(
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        args,
    )
}

/// Runs it; what it prints goes to the screen.
pub(crate) fn show(mut command: Command) -> Result<(), String> {
    let status = command
        .status()
        .map_err(|e| format!("{}: {e}", words(&command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{}: {status}", words(&command)))
    }
}

/// Runs it; gives what it prints.
pub(crate) fn read(mut command: Command) -> Result<String, String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| format!("{}: {e}", words(&command)))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(format!("{}: {}", words(&command), output.status))
}

/// Whether it is there and ends well. What it prints is lost.
pub(crate) fn works(mut command: Command) -> bool {
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The command as one would type it.
fn words(command: &Command) -> String {
    let parts = std::iter::once(command.get_program()).chain(command.get_args());
    parts
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
