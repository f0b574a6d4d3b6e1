//! Text cut into lines, whatever the pieces in which it comes.

use koppelvlak::lezen::MAX_BYTES;

/// The lines that are complete, and the start of the one that is not.
#[derive(Debug, Default)]
pub(super) struct Regels {
    tekst: Vec<u8>,
    klaar: Vec<Plaats>,
    /// How many lines were complete before these.
    eerder: u64,
    /// Where the line that is not complete starts.
    open: usize,
    /// That line is too large: what follows of it is dropped.
    te_groot: bool,
}

#[derive(Clone, Copy, Debug)]
struct Plaats {
    start: usize,
    end: usize,
    te_groot: bool,
}

/// One line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Regel<'a> {
    /// Counted from 1.
    pub(super) nummer: u64,
    /// Without the end of the line. `None`: more than the core reads.
    pub(super) tekst: Option<&'a [u8]>,
}

impl Regel<'_> {
    /// Whether there is nothing but white space.
    pub(super) fn is_empty(&self) -> bool {
        self.tekst
            .is_some_and(|tekst| tekst.trim_ascii().is_empty())
    }
}

impl Regels {
    /// Takes the next piece. The lines of the one before are gone.
    pub(super) fn add(&mut self, stuk: &[u8]) {
        self.forget();
        let mut from = 0;
        for end in memchr::memchr_iter(b'\n', stuk) {
            self.extend(stuk.get(from..end).unwrap_or_default());
            self.close();
            from = end + 1;
        }
        self.extend(stuk.get(from..).unwrap_or_default());
    }

    /// There is nothing more: what is left is a line, if anything is left.
    pub(super) fn end(&mut self) {
        self.forget();
        if self.te_groot || !self.tekst.is_empty() {
            self.close();
        }
    }

    /// The lines that are complete.
    pub(super) fn all(&self) -> Vec<Regel<'_>> {
        let numbered = (self.eerder + 1..).zip(&self.klaar);
        numbered
            .map(|(nummer, plaats)| Regel {
                nummer,
                tekst: (!plaats.te_groot)
                    .then(|| self.tekst.get(plaats.start..plaats.end).unwrap_or_default()),
            })
            .collect()
    }

    fn forget(&mut self) {
        self.eerder += self.klaar.len() as u64;
        self.klaar.clear();
        self.tekst.drain(..self.open);
        self.open = 0;
    }

    fn extend(&mut self, bytes: &[u8]) {
        if self.te_groot {
            return;
        }
        if self.tekst.len() - self.open + bytes.len() > MAX_BYTES {
            self.tekst.truncate(self.open);
            self.te_groot = true;
            return;
        }
        self.tekst.extend_from_slice(bytes);
    }

    fn close(&mut self) {
        let first = self.eerder == 0 && self.klaar.is_empty();
        let open = self.tekst.get(self.open..).unwrap_or_default();
        // a mark that Windows programs put in front of the first line
        let mark = if first && open.starts_with(b"\xEF\xBB\xBF") {
            3
        } else {
            0
        };
        self.klaar.push(Plaats {
            start: self.open + mark,
            end: self.tekst.len(),
            te_groot: std::mem::take(&mut self.te_groot),
        });
        self.open = self.tekst.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES, Regels};

    /// The lines of a text that comes in pieces of a size.
    fn cut(tekst: &[u8], size: usize) -> Vec<(u64, Option<Vec<u8>>)> {
        let (mut regels, mut all) = (Regels::default(), Vec::new());
        let mut keep = |regels: &Regels| {
            for regel in regels.all() {
                all.push((regel.nummer, regel.tekst.map(<[u8]>::to_vec)));
            }
        };
        for stuk in tekst.chunks(size) {
            regels.add(stuk);
            keep(&regels);
        }
        regels.end();
        keep(&regels);
        all
    }

    #[test]
    fn the_size_of_the_pieces_makes_no_difference() {
        let tekst = b"\xEF\xBB\xBFa\r\n\nbc\n\xEF\xBB\xBFd";
        let whole: Vec<(u64, Option<Vec<u8>>)> = vec![
            (1, Some(b"a\r".to_vec())),
            (2, Some(Vec::new())),
            (3, Some(b"bc".to_vec())),
            (4, Some(b"\xEF\xBB\xBFd".to_vec())),
        ];
        for size in 1..=tekst.len() {
            assert_eq!(cut(tekst, size), whole, "{size}");
        }
    }

    #[test]
    fn a_line_end_at_the_end_is_no_line() {
        assert_eq!(cut(b"", 1), []);
        assert_eq!(cut(b"a\n", 1), [(1, Some(b"a".to_vec()))]);
        assert_eq!(cut(b"\n", 1), [(1, Some(Vec::new()))]);
    }

    #[test]
    fn a_line_that_is_too_large_is_dropped_and_counted() {
        let mut tekst = vec![b'x'; MAX_BYTES + 1];
        tekst.extend_from_slice(b"\nb");
        for size in [1000, tekst.len()] {
            let lines = cut(&tekst, size);
            assert_eq!(lines, [(1, None), (2, Some(b"b".to_vec()))], "{size}");
        }
        tekst.truncate(MAX_BYTES);
        assert_eq!(cut(&tekst, 4096), [(1, Some(tekst.clone()))]);
        assert_eq!(cut(&vec![b'x'; MAX_BYTES + 1], 4096), [(1, None)]);
    }
}
