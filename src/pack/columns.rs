//! Rows of bytes as columns: the first bytes of all rows, then all second ones. What stands in one
//! column is much alike, and compressed well.

/// Appends the columns of `rows` to `out`.
pub(crate) fn push_columns<const N: usize>(rows: &[[u8; N]], out: &mut Vec<u8>) {
    for at in 0..N {
        out.extend(rows.iter().filter_map(|row| row.get(at)));
    }
}

/// The rows that have these columns; bytes that fill no row are left out.
pub(crate) fn rows_of<const N: usize>(columns: &[u8]) -> Vec<[u8; N]> {
    let mut rows = vec![[0; N]; columns.len() / N];
    for (at, column) in columns.chunks(rows.len().max(1)).enumerate() {
        for (row, byte) in rows.iter_mut().zip(column) {
            if let Some(slot) = row.get_mut(at) {
                *slot = *byte;
            }
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back() {
        let rows = [[1, 2, 3], [4, 5, 6]];
        let mut columns = Vec::new();
        push_columns(&rows, &mut columns);
        assert_eq!(columns, [1, 4, 2, 5, 3, 6]);
        assert_eq!(rows_of::<3>(&columns), rows);
        assert!(rows_of::<3>(&[1, 2]).is_empty());
    }
}
