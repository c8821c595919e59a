from tests.journeys.three import grown, three

__all__ = ["grown", "three"]
