//! Where the project lies, and reading and writing below it.

use std::fs;
use std::path::{Path, PathBuf};

/// The top folder of the project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// Every TOML file below a folder: its path with `/`, and its text.
pub(crate) fn toml_files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let mut found = Vec::new();
    collect(folder, "", &mut found)?;
    Ok(found)
}

fn collect(folder: &Path, below: &str, found: &mut Vec<(String, String)>) -> Result<(), String> {
    let said = |e: std::io::Error| format!("{}: {e}", folder.display());
    for entry in fs::read_dir(folder).map_err(said)? {
        let entry = entry.map_err(said)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{below}{name}/"), found)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            found.push((format!("{below}{name}"), read(&path)?));
        }
    }
    Ok(())
}

/// The text of a file.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Writes a file if its text is another one than now, and says so.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    if read(path).is_ok_and(|now| now == text) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    fs::write(path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    println!(
        "written: {}",
        path.strip_prefix(root()).unwrap_or(path).display()
    );
    Ok(())
}

/// Fails if one of these files, by its path below the top folder, has another text.
pub(crate) fn current(files: &[(String, String)], maker: &str) -> Result<(), String> {
    let is_stale = |path: &str, text: &str| read(&root().join(path)).as_deref() != Ok(text);
    let stale = files.iter().filter(|(path, text)| is_stale(path, text));
    let stale: Vec<&str> = stale.map(|(path, _)| path.as_str()).collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "not current: {}\nmake them again: {maker}",
        stale.join(", ")
    ))
}
