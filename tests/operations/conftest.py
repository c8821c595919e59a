from tests.operations.three import grown, three

__all__ = ["grown", "three"]
