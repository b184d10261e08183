"""Only reads every cell of a workbook: openpyxl, read-only."""
import sys
from openpyxl import load_workbook

cells = 0
for sheet in load_workbook(sys.argv[1], read_only=True):
    for row in sheet.iter_rows(values_only=True):
        cells += len(row)
print(cells)
